/** Tests of the schema. */
@NullMarked
package todooo.adapter.persistence.sql.migration;

import org.jspecify.annotations.NullMarked;
