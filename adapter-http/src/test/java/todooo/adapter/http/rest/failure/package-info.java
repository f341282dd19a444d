/** Tests of how failures are reported to clients and in the log. */
@NullMarked
package todooo.adapter.http.rest.failure;

import org.jspecify.annotations.NullMarked;
