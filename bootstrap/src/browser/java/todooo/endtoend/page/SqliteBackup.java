package todooo.endtoend.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import todooo.endtoend.testkit.writing.SqliteFile;

/** A backup of the file of a service. */
final class SqliteBackup {
    private final SqliteFile file;
    private final Path copy;

    SqliteBackup(Path folder) {
        file = new SqliteFile(folder);
        copy = folder.resolve("backup.db");
    }

    /** Makes it while the service runs. */
    void make() throws SQLException {
        try (Connection connection = file.connect();
                var statement = connection.createStatement()) {
            statement.execute("vacuum into '%s'".formatted(copy));
        }
    }

    /** Puts it in the place of the file, while no service runs. */
    void restore() throws IOException {
        Files.deleteIfExists(file.log());
        Files.copy(copy, file.path(), StandardCopyOption.REPLACE_EXISTING);
    }
}
