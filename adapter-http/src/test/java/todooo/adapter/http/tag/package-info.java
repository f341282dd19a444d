/** Tests of the API of tags, on the in-memory fake. */
@NullMarked
package todooo.adapter.http.tag;

import org.jspecify.annotations.NullMarked;
