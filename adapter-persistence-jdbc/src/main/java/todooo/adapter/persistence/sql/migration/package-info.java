/** Brings the schema of a database up to date. */
@NullMarked
package todooo.adapter.persistence.sql.migration;

import org.jspecify.annotations.NullMarked;
