package todooo.adapter.persistence.sql;

import java.util.Locale;

/**
 * How far transactions are kept apart where several of them write at the same time. A lost update is impossible at each
 * level, as every write names the version that it replaces; SQLite, with its one writer, is always serializable.
 */
public enum Isolation {
    READ_COMMITTED,
    REPEATABLE_READ,
    SERIALIZABLE;

    /** The level in SQL. */
    public String sql() {
        return name().replace('_', ' ').toLowerCase(Locale.ROOT);
    }
}
