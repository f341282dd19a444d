package todooo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** The database of {@link Stack}s on SQLite, looked at past the service. */
record SqliteFile(Path folder) {
    Path path() {
        return folder.resolve("test.db");
    }

    /** Where what is committed is at first. */
    Path log() {
        return folder.resolve("test.db-wal");
    }

    /** Fails if it is damaged, or anything that was acknowledged to these is lost or undone. */
    void verify(List<Writer> writers) throws SQLException {
        try (Connection connection = connect()) {
            Map<Long, StoredTodo> stored = StoredTodo.all(connection);
            writers.forEach(writer -> writer.verify(stored));
            assertThat(integrity(connection)).isEqualTo("ok");
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + path());
    }

    private static String integrity(Connection connection) throws SQLException {
        try (var row = connection.createStatement().executeQuery("pragma integrity_check")) {
            row.next();
            return row.getString(1);
        }
    }
}
