/** What the world may ask of the service: one interface per use case. */
@NullMarked
package todooo.application.port.in;

import org.jspecify.annotations.NullMarked;
