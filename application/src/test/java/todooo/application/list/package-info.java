/** The services of lists, on the fake. */
@NullMarked
package todooo.application.list;

import org.jspecify.annotations.NullMarked;
