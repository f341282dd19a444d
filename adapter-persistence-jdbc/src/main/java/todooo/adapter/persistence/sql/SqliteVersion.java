package todooo.adapter.persistence.sql;

import java.lang.Runtime.Version;
import java.sql.Connection;
import java.sql.SQLException;

/** Refuses versions of SQLite that can damage a file: before 3.51.3 a reset of the write-ahead log could. */
final class SqliteVersion {
    private static final Version OLDEST = Version.parse("3.51.3");

    private SqliteVersion() {}

    static void require(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select sqlite_version()")) {
            row.next();
            require(row.getString(1));
        }
    }

    static void require(String version) {
        if (Version.parse(version).compareTo(OLDEST) < 0) {
            throw new DatabaseRefusedException(
                    "SQLite %s can damage the database: use SQLite %s or newer (a newer sqlite-jdbc)"
                            .formatted(version, OLDEST));
        }
    }
}
