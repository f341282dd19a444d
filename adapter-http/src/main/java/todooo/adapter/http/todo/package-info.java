/** The API of to-dos: resources, lists and their cursors. */
@NullMarked
package todooo.adapter.http.todo;

import org.jspecify.annotations.NullMarked;
