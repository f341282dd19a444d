/** The to-do and its values, the port {@link todooo.domain.TodoRepository}, and what can go wrong with them. */
@NullMarked
package todooo.domain;

import org.jspecify.annotations.NullMarked;
