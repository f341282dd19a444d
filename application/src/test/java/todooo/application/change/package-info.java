/** Tests of the use cases of changes, on the in-memory fake. */
@NullMarked
package todooo.application.change;

import org.jspecify.annotations.NullMarked;
