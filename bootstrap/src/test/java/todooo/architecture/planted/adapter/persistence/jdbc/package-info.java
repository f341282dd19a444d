/** A JDBC adapter that breaks rules. */
@NullMarked
package todooo.architecture.planted.adapter.persistence.jdbc;

import org.jspecify.annotations.NullMarked;
