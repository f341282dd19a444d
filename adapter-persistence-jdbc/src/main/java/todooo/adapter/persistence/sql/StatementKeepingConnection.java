package todooo.adapter.persistence.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Properties;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.sqlite.jdbc4.JDBC4Connection;

/** A connection that keeps its prepared statements: to compile one anew takes about as long as to run it. */
final class StatementKeepingConnection extends JDBC4Connection {
    /** More texts than are in frequent use; some searches have a text of their own. */
    private static final int MAX_KEPT = 64;

    /** Those that nobody uses now, the one that nobody used for the longest time first. */
    private final SequencedMap<String, KeptStatement> kept = new LinkedHashMap<>();

    private @Nullable SqliteDeadline deadline;

    StatementKeepingConnection(String url, String file, Properties properties) throws SQLException {
        super(url, file, properties);
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
        KeptStatement statement = kept.remove(text);
        return statement == null ? new KeptStatement(this, text) : statement;
    }

    /** Keeps a statement for the next who prepares the same text, in the place of the one that waits for the longest time. */
    void keep(KeptStatement statement) throws SQLException {
        KeptStatement twin = kept.put(statement.text(), statement);
        if (twin != null) {
            twin.end();
        } else if (kept.size() > MAX_KEPT) {
            kept.pollFirstEntry().getValue().end();
        }
    }
}
