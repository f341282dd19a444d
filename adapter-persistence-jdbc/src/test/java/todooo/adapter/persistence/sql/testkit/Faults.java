package todooo.adapter.persistence.sql.testkit;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Lets methods of connections fail with an I/O error, by their names. */
public final class Faults implements Interception {
    /** An I/O error in the terms of each database. */
    private static final int SQLITE_IOERR = 10;

    private static final String SQLSTATE_IO_ERROR = "58030";

    private final Set<String> failing = ConcurrentHashMap.newKeySet();

    /** From now on, these methods fail. */
    public void fail(String... methods) {
        failing.addAll(Set.of(methods));
    }

    /** From now on, nothing fails. */
    public void heal() {
        failing.clear();
    }

    @Override
    public void before(String method, @Nullable Object @Nullable [] arguments) throws SQLException {
        if (failing.contains(method)) {
            throw new SQLException("injected into " + method, SQLSTATE_IO_ERROR, SQLITE_IOERR);
        }
    }
}
