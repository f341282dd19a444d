/** The layer that nothing may depend on. */
@NullMarked
package todooo.architecture.planted.bootstrap;

import org.jspecify.annotations.NullMarked;
