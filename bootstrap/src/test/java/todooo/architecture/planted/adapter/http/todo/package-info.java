/** A feature that sees another. */
@NullMarked
package todooo.architecture.planted.adapter.http.todo;

import org.jspecify.annotations.NullMarked;
