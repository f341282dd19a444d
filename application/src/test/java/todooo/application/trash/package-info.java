/** Tests of the use cases of the trash, on the in-memory fake. */
@NullMarked
package todooo.application.trash;

import org.jspecify.annotations.NullMarked;
