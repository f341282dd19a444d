/** HTTP without the service: a client on a socket, and a server that answers with constants. */
@NullMarked
package todooo.benchmark.http;

import org.jspecify.annotations.NullMarked;
