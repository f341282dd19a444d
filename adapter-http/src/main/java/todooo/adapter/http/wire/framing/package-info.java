/** Reads requests as strictly as RFC 9112: request line, header lines, chunks. */
@NullMarked
package todooo.adapter.http.wire.framing;

import org.jspecify.annotations.NullMarked;
