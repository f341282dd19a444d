/** Ports out that break rules. */
@NullMarked
package todooo.architecture.planted.application.port.out;

import org.jspecify.annotations.NullMarked;
