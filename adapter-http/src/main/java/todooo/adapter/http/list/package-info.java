/** The API of lists: resources and their cursors. */
@NullMarked
package todooo.adapter.http.list;

import org.jspecify.annotations.NullMarked;
