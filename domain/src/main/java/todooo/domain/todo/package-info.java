/** The to-do, its values, and what can go wrong with a request for one. */
@NullMarked
package todooo.domain.todo;

import org.jspecify.annotations.NullMarked;
