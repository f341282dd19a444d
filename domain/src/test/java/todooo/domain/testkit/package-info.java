/** Shared by the tests of the domain. */
@NullMarked
package todooo.domain.testkit;

import org.jspecify.annotations.NullMarked;
