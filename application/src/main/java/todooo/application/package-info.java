/** The services behind the use cases, and the factory that wires them. */
@NullMarked
package todooo.application;

import org.jspecify.annotations.NullMarked;
