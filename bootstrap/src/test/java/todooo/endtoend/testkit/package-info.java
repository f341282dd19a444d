/** Starts the service and other programs for tests, and speaks with them. */
@NullMarked
package todooo.endtoend.testkit;

import org.jspecify.annotations.NullMarked;
