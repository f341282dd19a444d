/** Tests of the services around changes. */
@NullMarked
package todooo.application.change;

import org.jspecify.annotations.NullMarked;
