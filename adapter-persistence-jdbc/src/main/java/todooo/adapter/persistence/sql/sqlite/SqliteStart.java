package todooo.adapter.persistence.sql.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import javax.sql.DataSource;
import org.sqlite.SQLiteErrorCode;
import todooo.adapter.persistence.sql.DatabaseRefusedException;
import todooo.adapter.persistence.sql.Statements;

/** The first looks at a SQLite file, and the only step of opening it that SQLite itself does not wait for. */
final class SqliteStart {
    private static final String UNICODE = "UTF-8";
    private static final long PAUSE_MILLIS = 50;

    private SqliteStart() {}

    /** Refuses a file that this program cannot work with, and changes nothing in it. */
    static void requireUsable(DataSource connections, String location) {
        try (Connection connection = connections.getConnection()) {
            SqliteVersion.require(connection);
            requireUnicode(Statements.text(connection, "pragma encoding"), location);
        } catch (SQLException e) {
            throw cannotOpen(location, e);
        }
    }

    private static void requireUnicode(String encoding, String location) {
        if (!encoding.equals(UNICODE)) {
            throw new DatabaseRefusedException(String.format(
                    Locale.ROOT,
                    "The database %s has the encoding %s, and this program reads UTF-8: create it anew",
                    location,
                    encoding));
        }
    }

    /**
     * Opens a connection, which makes the file keep a write-ahead log. SQLite gives up at once if others are in the way, such
     * as one that starts at the same time; so this tries again for as long as the start may wait.
     */
    static void switchToLog(DataSource connections, String location, Duration patience) {
        long attempts = 1 + patience.toMillis() / PAUSE_MILLIS;
        for (long attempt = 1; ; attempt++) {
            try {
                connections.getConnection().close();
                return;
            } catch (SQLException e) {
                if (attempt == attempts || e.getErrorCode() != SQLiteErrorCode.SQLITE_BUSY.code) {
                    throw cannotOpen(location, e);
                }
                pause(location, e);
            }
        }
    }

    private static void pause(String location, SQLException reason) {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cannotOpen(location, reason);
        }
    }

    private static DatabaseRefusedException cannotOpen(String location, SQLException cause) {
        return new DatabaseRefusedException(
                String.format(Locale.ROOT, "The database %s cannot be opened: %s", location, cause.getMessage()),
                cause);
    }
}
