/** Stores to-dos with Jakarta Persistence, on Hibernate. */
@NullMarked
package todooo.adapter.persistence.jpa;

import org.jspecify.annotations.NullMarked;
