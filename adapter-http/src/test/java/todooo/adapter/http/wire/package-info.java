/** Tests of connections from their first byte to their last. */
@NullMarked
package todooo.adapter.http.wire;

import org.jspecify.annotations.NullMarked;
