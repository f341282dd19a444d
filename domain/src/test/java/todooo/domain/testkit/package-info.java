/** What tests of the domain share. */
@NullMarked
package todooo.domain.testkit;

import org.jspecify.annotations.NullMarked;
