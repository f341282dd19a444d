/** The API of tags: all that there are, and what becomes of one on every to-do. */
@NullMarked
package todooo.adapter.http.tag;

import org.jspecify.annotations.NullMarked;
