/** Tests of PostgreSQL as a vendor. */
@NullMarked
package todooo.adapter.persistence.sql.postgresql;

import org.jspecify.annotations.NullMarked;
