package todooo.adapter.persistence.sql.sqlite;

import java.lang.System.Logger.Level;
import java.sql.SQLException;
import org.sqlite.SQLiteConnection;

/**
 * Keeps the write-ahead log short. SQLite starts it anew by itself, but not while readers overlap without end; from a
 * size on the writer lets readers wait for a moment, and empties it. A reader that stays longer than that keeps what it
 * reads, and so the log grows on until it ends; then the next attempt succeeds.
 *
 * @param bytes from which size on it is emptied
 * @param step how many bytes more there have to be before the next attempt, if readers were in the way
 * @param patienceMillis how long an attempt, and with it the next write, waits for readers
 */
record LogLimit(long bytes, long step, int patienceMillis) {
    static final LogLimit DEFAULT = new LogLimit(16 << 20, 2 << 20, 100);

    private static final System.Logger LOG = System.getLogger(LogLimit.class.getName());

    /** The size from which on the log is emptied at first. */
    long first() {
        return bytes;
    }

    /**
     * Empties the log. Outside a transaction: inside one it cannot.
     *
     * @param size how many bytes it has
     * @return the size from which on it is emptied next
     */
    long empty(SQLiteConnection connection, long size) throws SQLException {
        int usual = connection.getBusyTimeout();
        connection.setBusyTimeout(patienceMillis);
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("pragma wal_checkpoint(truncate)")) {
            boolean busy = !row.next() || row.getInt(1) != 0;
            return busy ? size + step : bytes;
        } catch (SQLException e) { // what is committed stays in the log, and is as safe there
            LOG.log(Level.WARNING, "The write-ahead log was not emptied: {0}", e.getMessage());
            return size + step;
        } finally {
            connection.setBusyTimeout(usual);
        }
    }
}
