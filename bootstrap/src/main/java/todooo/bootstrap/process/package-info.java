/** The operating system process: its log, its exit status, its threads and its limits. */
@NullMarked
package todooo.bootstrap.process;

import org.jspecify.annotations.NullMarked;
