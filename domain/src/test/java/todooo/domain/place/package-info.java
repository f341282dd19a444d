/** Tests of places of to-dos. */
@NullMarked
package todooo.domain.place;

import org.jspecify.annotations.NullMarked;
