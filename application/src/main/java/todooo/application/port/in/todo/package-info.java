/** The use cases of to-dos, one interface each. */
@NullMarked
package todooo.application.port.in.todo;

import org.jspecify.annotations.NullMarked;
