/** What every implementation of the ports must do: each adapter runs these tests. */
@NullMarked
package todooo.application.testkit.contract;

import org.jspecify.annotations.NullMarked;
