/** The services of export and import. */
@NullMarked
package todooo.application.transfer;

import org.jspecify.annotations.NullMarked;
