package todooo.adapter.persistence.sql.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.sqlite.ProgressHandler;

/**
 * Ends a statement that is still running after a time, with SQLITE_INTERRUPT. It is asked by SQLite itself: the
 * driver's time-out is that of locks only, and its {@code cancel} may meet the next user of the connection.
 */
final class SqliteDeadline extends ProgressHandler {
    /** After so many instructions of SQLite's virtual machine it is asked: some tenths of a millisecond. */
    private static final int INSTRUCTIONS = 10_000;

    private final CompletableFuture<@Nullable Void> over;

    private SqliteDeadline(Duration time) {
        over = new CompletableFuture<@Nullable Void>().completeOnTimeout(null, time.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Begins to count, in place of the connection's deadline before. */
    static SqliteDeadline set(Connection connection, Duration time) throws SQLException {
        var deadline = new SqliteDeadline(time);
        setHandler(connection, INSTRUCTIONS, deadline);
        return deadline;
    }

    /** Stops to count. */
    void forget() {
        over.cancel(false);
    }

    @Override
    protected int progress() {
        return over.isDone() ? 1 : 0;
    }
}
