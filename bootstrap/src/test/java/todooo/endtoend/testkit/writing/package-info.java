/** Clients that write under faults, and remember what the database must hold afterwards. */
@NullMarked
package todooo.endtoend.testkit.writing;

import org.jspecify.annotations.NullMarked;
