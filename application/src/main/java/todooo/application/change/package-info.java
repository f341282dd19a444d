/** The services around the changes of an owner. */
@NullMarked
package todooo.application.change;

import org.jspecify.annotations.NullMarked;
