/** A JPA adapter that breaks rules. */
@NullMarked
package todooo.architecture.planted.adapter.persistence.jpa;

import org.jspecify.annotations.NullMarked;
