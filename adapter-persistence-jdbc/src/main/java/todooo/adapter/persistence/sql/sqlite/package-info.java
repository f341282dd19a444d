/** SQLite as a vendor: opening, connections, settings, meaning of its errors. */
@NullMarked
package todooo.adapter.persistence.sql.sqlite;

import org.jspecify.annotations.NullMarked;
