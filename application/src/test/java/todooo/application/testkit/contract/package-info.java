/** The contracts of the ports, as tests that each implementation runs. */
@NullMarked
package todooo.application.testkit.contract;

import org.jspecify.annotations.NullMarked;
