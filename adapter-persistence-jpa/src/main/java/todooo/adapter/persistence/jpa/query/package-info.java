/** The criteria of lists in JPQL. */
@NullMarked
package todooo.adapter.persistence.jpa.query;

import org.jspecify.annotations.NullMarked;
