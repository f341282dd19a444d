/** The packaged service as a process: how it starts, stops and ends, and its other commands. */
@NullMarked
package todooo.endtoend.process;

import org.jspecify.annotations.NullMarked;
