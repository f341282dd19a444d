/** Copies all data from one database to another, and compares both. */
@NullMarked
package todooo.adapter.persistence.sql.copy;

import org.jspecify.annotations.NullMarked;
