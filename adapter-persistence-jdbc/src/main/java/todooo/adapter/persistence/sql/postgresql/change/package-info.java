/** How instances on one PostgreSQL database tell each other of changes: LISTEN and NOTIFY. */
@NullMarked
package todooo.adapter.persistence.sql.postgresql.change;

import org.jspecify.annotations.NullMarked;
