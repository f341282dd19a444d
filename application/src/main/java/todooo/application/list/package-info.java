/** The use cases of lists. */
@NullMarked
package todooo.application.list;

import org.jspecify.annotations.NullMarked;
