/** Deletions, and their way there and back. */
@NullMarked
package todooo.adapter.persistence.jpa.trash;

import org.jspecify.annotations.NullMarked;
