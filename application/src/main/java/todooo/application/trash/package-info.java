/** The services of the trash. */
@NullMarked
package todooo.application.trash;

import org.jspecify.annotations.NullMarked;
