/** Tests of SQLite as a vendor. */
@NullMarked
package todooo.adapter.persistence.sql.sqlite;

import org.jspecify.annotations.NullMarked;
