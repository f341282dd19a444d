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
    private final Set<String> unanswered = ConcurrentHashMap.newKeySet();

    /** From now on, these methods fail. */
    public void fail(String... methods) {
        failing.addAll(Set.of(methods));
    }

    /** From now on, these methods do what they are called for, and fail to say so. */
    public void loseAnswers(String... methods) {
        unanswered.addAll(Set.of(methods));
    }

    /** From now on, nothing fails. */
    public void heal() {
        failing.clear();
        unanswered.clear();
    }

    @Override
    public void before(String method, @Nullable Object @Nullable [] arguments) throws SQLException {
        failIf(failing.contains(method), method);
    }

    @Override
    public void after(String method) throws SQLException {
        failIf(unanswered.contains(method), method);
    }

    private static void failIf(boolean wanted, String method) throws SQLException {
        if (wanted) {
            throw new SQLException("injected into " + method, SQLSTATE_IO_ERROR, SQLITE_IOERR);
        }
    }
}
