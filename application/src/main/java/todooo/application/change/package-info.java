/** The services of changes. */
@NullMarked
package todooo.application.change;

import org.jspecify.annotations.NullMarked;
