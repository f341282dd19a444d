@NullMarked
package todooo.adapter.persistence.sql;

import org.jspecify.annotations.NullMarked;
