/** The ports in memory, held by the same contracts as the adapters. */
@NullMarked
package todooo.application.testkit.memory;

import org.jspecify.annotations.NullMarked;
