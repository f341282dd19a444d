/** The feed of changes, by which a client keeps a copy of all that its owner has. */
@NullMarked
package todooo.domain.change;

import org.jspecify.annotations.NullMarked;
