/** The feed of changes. */
@NullMarked
package todooo.adapter.persistence.jpa.change;

import org.jspecify.annotations.NullMarked;
