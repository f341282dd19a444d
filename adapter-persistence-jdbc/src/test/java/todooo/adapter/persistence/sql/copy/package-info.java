/** Tests of the copy. */
@NullMarked
package todooo.adapter.persistence.sql.copy;

import org.jspecify.annotations.NullMarked;
