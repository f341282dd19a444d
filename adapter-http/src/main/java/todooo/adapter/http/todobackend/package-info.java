/** The API of the Todo-Backend specification. */
@NullMarked
package todooo.adapter.http.todobackend;

import org.jspecify.annotations.NullMarked;
