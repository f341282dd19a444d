/** The use cases of the trash. */
@NullMarked
package todooo.application.port.in.trash;

import org.jspecify.annotations.NullMarked;
