/** The ports through which the service is called. */
@NullMarked
package todooo.application.port.in;

import org.jspecify.annotations.NullMarked;
