/** Stores to-dos with plain JDBC. */
@NullMarked
package todooo.adapter.persistence.jdbc;

import org.jspecify.annotations.NullMarked;
