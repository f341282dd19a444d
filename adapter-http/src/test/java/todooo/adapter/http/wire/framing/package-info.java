/** Tests of how requests are read. */
@NullMarked
package todooo.adapter.http.wire.framing;

import org.jspecify.annotations.NullMarked;
