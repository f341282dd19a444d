/** Services that break rules. */
@NullMarked
package todooo.architecture.planted.application.todo;

import org.jspecify.annotations.NullMarked;
