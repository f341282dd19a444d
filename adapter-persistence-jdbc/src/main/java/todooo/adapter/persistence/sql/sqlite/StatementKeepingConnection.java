package todooo.adapter.persistence.sql.sqlite;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Properties;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.jdbc4.JDBC4Connection;
import todooo.adapter.persistence.sql.sqlite.file.LiveFile;

/**
 * A connection that keeps its prepared statements, as to compile one anew takes about as long as to run it; and that
 * commits nothing to a file that is no longer in its place.
 */
final class StatementKeepingConnection extends JDBC4Connection {
    /** More texts than are in frequent use; some searches have a text of their own. */
    private static final int MAX_KEPT = 64;

    /** The unused statements, the one unused for longest first. */
    private final SequencedMap<String, CachedStatement> kept = new LinkedHashMap<>();

    private final LiveFile file;
    private final LogLimit limit;
    private long logSizeToEmpty;
    private @Nullable SqliteDeadline deadline;

    StatementKeepingConnection(String url, String path, Properties properties, LiveFile file, LogLimit limit)
            throws SQLException {
        super(url, path, properties);
        this.file = file;
        this.limit = limit;
        this.logSizeToEmpty = limit.first();
    }

    /** Begins a transaction, or ends it, at once. One that only reads goes on whatever became of the file. */
    @Override
    public void setAutoCommit(boolean autoCommit) throws SQLException {
        if (autoCommit || !getAutoCommit() || !mayWrite()) {
            super.setAutoCommit(autoCommit);
            return;
        }
        long logSize = file.requireInPlace();
        if (logSize >= logSizeToEmpty) {
            logSizeToEmpty = limit.empty(this, logSize);
        }
        super.setAutoCommit(false);
        file.learn();
    }

    private boolean mayWrite() {
        return getConnectionConfig().getTransactionMode() == TransactionMode.IMMEDIATE;
    }

    /** Commits; and fails, as the outcome is unknown, if the file was replaced since the transaction began. */
    @Override
    public void commit() throws SQLException {
        super.commit();
        file.requireInPlace();
    }

    @Override
    public void close() throws SQLException {
        if (!isClosed()) {
            file.close(super::close);
        }
    }

    /** Gives all statements from now on together this much time, in place of what was left of another. */
    void endAfter(Duration time) throws SQLException {
        if (deadline != null) {
            deadline.forget();
        }
        deadline = SqliteDeadline.set(this, time);
    }

    @Override
    public PreparedStatement prepareStatement(String text, int type, int concurrency, int holdability)
            throws SQLException {
        checkOpen();
        checkCursor(type, concurrency, holdability);
        CachedStatement statement = kept.remove(text);
        return statement == null ? new CachedStatement(this, text, this::keep) : statement;
    }

    /**
     * Keeps a statement for the next who prepares the same text, in the place of the one that waits for the longest
     * time.
     */
    private void keep(CachedStatement statement) throws SQLException {
        CachedStatement twin = kept.put(statement.text(), statement);
        if (twin != null) {
            twin.end();
        } else if (kept.size() > MAX_KEPT) {
            kept.pollFirstEntry().getValue().end();
        }
    }
}
