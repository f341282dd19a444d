/** Turns exceptions into problem documents. */
@NullMarked
package todooo.adapter.http.rest.failure;

import org.jspecify.annotations.NullMarked;
