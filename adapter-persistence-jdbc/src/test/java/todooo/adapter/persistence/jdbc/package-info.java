@NullMarked
package todooo.adapter.persistence.jdbc;

import org.jspecify.annotations.NullMarked;
