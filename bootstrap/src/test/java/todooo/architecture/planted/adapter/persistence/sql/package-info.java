/** SQL that breaks rules. */
@NullMarked
package todooo.architecture.planted.adapter.persistence.sql;

import org.jspecify.annotations.NullMarked;
