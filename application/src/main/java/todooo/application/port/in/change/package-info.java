/** The use cases around the changes of an owner, one interface each. */
@NullMarked
package todooo.application.port.in.change;

import org.jspecify.annotations.NullMarked;
