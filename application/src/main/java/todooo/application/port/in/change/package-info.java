/** The use cases of changes. */
@NullMarked
package todooo.application.port.in.change;

import org.jspecify.annotations.NullMarked;
