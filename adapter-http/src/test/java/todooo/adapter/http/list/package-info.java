/** Tests of the API of lists, on the in-memory fake. */
@NullMarked
package todooo.adapter.http.list;

import org.jspecify.annotations.NullMarked;
