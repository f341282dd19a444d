/** What the service asks of the world: transactions. */
@NullMarked
package todooo.application.port.out;

import org.jspecify.annotations.NullMarked;
