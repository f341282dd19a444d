/** The use cases of to-dos. */
@NullMarked
package todooo.application.todo;

import org.jspecify.annotations.NullMarked;
