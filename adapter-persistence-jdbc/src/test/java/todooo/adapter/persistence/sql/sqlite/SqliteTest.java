package todooo.adapter.persistence.sql.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.adapter.persistence.sql.Database;
import todooo.adapter.persistence.sql.DatabaseRefusedException;
import todooo.adapter.persistence.sql.DatabaseSettings;
import todooo.adapter.persistence.sql.opening.DatabaseFactory;
import todooo.adapter.persistence.sql.testkit.TestDatabase;

class SqliteTest {
    @TempDir
    private Path folder;

    @Test
    void everyConnectionIsDurableAndNeverBlocksAReader() throws SQLException {
        try (Database database = open()) {
            for (DataSource connections : new DataSource[] {database.readers(), database.writers()}) {
                assertThat(pragma(connections, "journal_mode")).isEqualTo("wal");
                assertThat(pragma(connections, "synchronous")).isEqualTo("2");
                assertThat(pragma(connections, "foreign_keys")).isEqualTo("1");
                assertThat(pragma(connections, "busy_timeout")).isEqualTo("20000");
            }
        }
    }

    @Test
    void writesNoFilesOfNotesOnHowToUndoAStatement() throws SQLException {
        try (Database database = open()) {
            assertThat(pragma(database.writers(), "temp_store")).isEqualTo("2");
        }
    }

    @Test
    void leavesOneFileBehindWhenItIsClosed() throws IOException {
        open().close();

        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("test.db"));
        }
    }

    @Test
    void opensAFileAgain() {
        open().close();

        assertThatNoException().isThrownBy(() -> open().close());
    }

    @Test
    void leavesAFileAloneThatIsNoDatabase() throws IOException {
        Files.writeString(folder.resolve("test.db"), "not a database".repeat(1_000));

        assertRefused().withMessageContaining("test.db cannot be opened").withMessageContaining("not a database");
        assertThat(folder.resolve("test.db")).hasContent("not a database".repeat(1_000));
    }

    @Test
    void leavesTheDatabaseOfAnotherProgramAlone() throws IOException, SQLException {
        execute("create table invoice (id integer primary key)");
        byte[] before = Files.readAllBytes(folder.resolve("test.db"));

        assertRefused().withMessageContaining("test.db");
        assertThat(folder.resolve("test.db")).hasBinaryContent(before);
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        assertThatExceptionOfType(DatabaseRefusedException.class)
                .isThrownBy(() -> DatabaseFactory.open(TestDatabase.SQLITE.create(folder.resolve("missing"))))
                .withMessageEndingWith("cannot be opened: the folder %s does not exist; create it, or name another file"
                        .formatted(folder.resolve("missing")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:sqlite:", "jdbc:sqlite::memory:", "jdbc:sqlite:?synchronous=FULL"})
    void refusesWhatIsNotAFile(String url) {
        assertThatExceptionOfType(DatabaseRefusedException.class)
                .isThrownBy(() -> DatabaseFactory.open(new DatabaseSettings(url, 2, java.time.Duration.ofSeconds(1))))
                .withMessageContaining("is not a file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.51.2", "3.40.1", "3.9.0"})
    void refusesAVersionThatCanDamageAFile(String version) {
        assertThatExceptionOfType(DatabaseRefusedException.class)
                .isThrownBy(() -> SqliteVersion.require(version))
                .withMessageContaining(version)
                .withMessageContaining("3.51.3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.51.3", "3.54.1", "4.0.0"})
    void acceptsAVersionThatCannot(String version) {
        assertThatNoException().isThrownBy(() -> SqliteVersion.require(version));
    }

    private ThrowableAssertAlternative<DatabaseRefusedException> assertRefused() {
        return assertThatExceptionOfType(DatabaseRefusedException.class).isThrownBy(this::open);
    }

    private Database open() {
        return DatabaseFactory.open(TestDatabase.SQLITE.create(folder));
    }

    private void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        TestDatabase.SQLITE.create(folder).url());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String pragma(DataSource connections, String name) throws SQLException {
        try (var connection = connections.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("pragma " + name)) {
            row.next();
            return row.getString(1);
        }
    }
}
