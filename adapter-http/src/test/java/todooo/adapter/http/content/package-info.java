/** Tests of the content of to-dos in requests. */
@NullMarked
package todooo.adapter.http.content;

import org.jspecify.annotations.NullMarked;
