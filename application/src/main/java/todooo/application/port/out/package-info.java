/** The ports through which the use cases reach storage: transactions. */
@NullMarked
package todooo.application.port.out;

import org.jspecify.annotations.NullMarked;
