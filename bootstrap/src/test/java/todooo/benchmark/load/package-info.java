/** The requests for a server, the clients that send them, and their measurements. */
@NullMarked
package todooo.benchmark.load;

import org.jspecify.annotations.NullMarked;
