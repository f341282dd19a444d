/** The command line: the commands besides serving, and what each of them does. */
@NullMarked
package todooo.bootstrap.command;

import org.jspecify.annotations.NullMarked;
