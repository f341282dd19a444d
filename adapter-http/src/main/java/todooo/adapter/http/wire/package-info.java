/** Connections: everything that stands on the inside of Helidon. */
@NullMarked
package todooo.adapter.http.wire;

import org.jspecify.annotations.NullMarked;
