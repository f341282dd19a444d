/** The content of a to-do as all APIs read it. */
@NullMarked
package todooo.adapter.http.content;

import org.jspecify.annotations.NullMarked;
