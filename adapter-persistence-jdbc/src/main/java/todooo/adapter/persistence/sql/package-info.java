/** The database itself, for every adapter that speaks SQL: connections, schema, and what its errors mean. */
@NullMarked
package todooo.adapter.persistence.sql;

import org.jspecify.annotations.NullMarked;
