/** Opens a database, whichever its vendor. */
@NullMarked
package todooo.adapter.persistence.sql.opening;

import org.jspecify.annotations.NullMarked;
