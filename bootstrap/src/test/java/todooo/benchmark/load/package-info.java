/** What is sent to a server, what sends it, and what is measured. */
@NullMarked
package todooo.benchmark.load;

import org.jspecify.annotations.NullMarked;
