/** The servers that are compared, as processes. */
@NullMarked
package todooo.benchmark.server;

import org.jspecify.annotations.NullMarked;
