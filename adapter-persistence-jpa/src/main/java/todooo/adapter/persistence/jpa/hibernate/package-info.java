/** Starts Hibernate and adapts it to SQLite. */
@NullMarked
package todooo.adapter.persistence.jpa.hibernate;

import org.jspecify.annotations.NullMarked;
