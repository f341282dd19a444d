/** Instances that tell each other of changes, on a real PostgreSQL. */
@NullMarked
package todooo.adapter.persistence.sql.postgresql.change;

import org.jspecify.annotations.NullMarked;
