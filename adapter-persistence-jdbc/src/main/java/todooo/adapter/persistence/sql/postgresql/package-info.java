/** PostgreSQL as a vendor: opening, connections, settings, meaning of its errors. */
@NullMarked
package todooo.adapter.persistence.sql.postgresql;

import org.jspecify.annotations.NullMarked;
