/** In order: a to-do. */
@NullMarked
package todooo.architecture.planted.domain.todo;

import org.jspecify.annotations.NullMarked;
