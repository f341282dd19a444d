/** The use cases of export and import. */
@NullMarked
package todooo.application.port.in.transfer;

import org.jspecify.annotations.NullMarked;
