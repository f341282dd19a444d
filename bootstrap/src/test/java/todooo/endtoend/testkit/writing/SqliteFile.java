package todooo.endtoend.testkit.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import todooo.endtoend.testkit.Stack;

/** The database of {@link Stack}s on SQLite, looked at past the service. */
public record SqliteFile(Path folder) {
    public Path path() {
        return folder.resolve("test.db");
    }

    /** Where what is committed is at first. */
    public Path log() {
        return folder.resolve("test.db-wal");
    }

    /** Fails if it is damaged, or does not hold what was acknowledged to these. */
    public void verify(List<Writer> writers) throws SQLException {
        try (Connection connection = connect()) {
            StoredState.verify(connection, writers);
            assertThat(integrity(connection)).isEqualTo("ok");
        }
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + path());
    }

    private static String integrity(Connection connection) throws SQLException {
        try (var row = connection.createStatement().executeQuery("pragma integrity_check")) {
            row.next();
            return row.getString(1);
        }
    }
}
