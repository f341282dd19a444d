package todooo.adapter.persistence.sql.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import todooo.adapter.persistence.sql.DatabaseRefusedException;

/** Builds the indexes that are missing or incomplete, while services on the same database go on. */
final class PostgresqlIndexes {
    /** A lock, a deadlock, and a name that is there: another instance builds the same index. */
    private static final Set<String> ANOTHER_BUILDS = Set.of("55P03", "40P01", "42P07", "23505");

    private static final long PAUSE_MILLIS = 200;

    private PostgresqlIndexes() {}

    /**
     * Returns when every index is complete. It waits this long for what another instance is building.
     *
     * @throws DatabaseRefusedException if one cannot be built
     */
    static void build(DataSource dataSource, String location, Duration patience) {
        long attempts = Math.max(1, patience.toMillis() / PAUSE_MILLIS);
        try (Connection connection = dataSource.getConnection()) {
            for (PostgresqlIndex index : PostgresqlIndex.ALL) {
                build(index, connection, attempts);
            }
        } catch (SQLException e) {
            throw new DatabaseRefusedException(
                    String.format(
                            Locale.ROOT,
                            "The indexes of the database %s cannot be built: %s",
                            location,
                            e.getMessage()),
                    e);
        }
    }

    private static void build(PostgresqlIndex index, Connection connection, long attempts) throws SQLException {
        for (long left = attempts; !index.isValid(connection); left--) {
            try {
                index.build(connection);
            } catch (SQLException e) {
                if (left <= 1 || !ANOTHER_BUILDS.contains(String.valueOf(e.getSQLState()))) {
                    throw e;
                }
                pause(e);
            }
        }
    }

    private static void pause(SQLException reason) throws SQLException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw reason;
        }
    }
}
