/** Ports in that break rules. */
@NullMarked
package todooo.architecture.planted.application.port.in;

import org.jspecify.annotations.NullMarked;
