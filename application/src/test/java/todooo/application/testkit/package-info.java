/** Shared by the contracts of the ports and the tests of their implementations. */
@NullMarked
package todooo.application.testkit;

import org.jspecify.annotations.NullMarked;
