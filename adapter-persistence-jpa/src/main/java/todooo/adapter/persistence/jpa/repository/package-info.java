/** The part that the entities and repositories of all kinds share. */
@NullMarked
package todooo.adapter.persistence.jpa.repository;

import org.jspecify.annotations.NullMarked;
