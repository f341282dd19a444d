/** The criteria of lists in SQL. */
@NullMarked
package todooo.adapter.persistence.jdbc.query;

import org.jspecify.annotations.NullMarked;
