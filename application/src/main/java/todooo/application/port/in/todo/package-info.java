/** What a client can do with to-dos: one interface per use case. */
@NullMarked
package todooo.application.port.in.todo;

import org.jspecify.annotations.NullMarked;
