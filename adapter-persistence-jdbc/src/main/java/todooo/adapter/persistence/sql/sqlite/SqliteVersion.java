package todooo.adapter.persistence.sql.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import todooo.adapter.persistence.sql.DatabaseRefusedException;

/** Refuses versions of SQLite that can damage a file: before 3.51.3 a reset of the write-ahead log could. */
final class SqliteVersion {
    private static final String OLDEST = "3.51.3";

    private SqliteVersion() {}

    static void require(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select sqlite_version()")) {
            row.next();
            require(row.getString(1));
        }
    }

    static void require(String version) {
        if (Arrays.compare(numbers(version), numbers(OLDEST)) < 0) {
            throw new DatabaseRefusedException(String.format(
                    Locale.ROOT,
                    "SQLite %s can damage the database: use SQLite %s or newer (a newer sqlite-jdbc)",
                    version,
                    OLDEST));
        }
    }

    private static int[] numbers(String version) {
        return Stream.of(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
    }
}
