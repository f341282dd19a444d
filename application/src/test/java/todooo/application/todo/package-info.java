/** Tests of the use cases of to-dos, on the in-memory fake. */
@NullMarked
package todooo.application.todo;

import org.jspecify.annotations.NullMarked;
