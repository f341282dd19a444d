package todooo.adapter.persistence.sql.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import todooo.adapter.persistence.sql.Database;
import todooo.adapter.persistence.sql.DatabaseRefusedException;
import todooo.adapter.persistence.sql.DatabaseSettings;
import todooo.adapter.persistence.sql.OpenMode;
import todooo.adapter.persistence.sql.Statements;
import todooo.adapter.persistence.sql.migration.Schema;
import todooo.adapter.persistence.sql.opening.DatabaseFactory;
import todooo.adapter.persistence.sql.sqlite.file.ReadOnlyFile;
import todooo.adapter.persistence.sql.testkit.TestDatabase;

/** Here the folder can be written to, so that whatever is written is seen. */
class ReadOnlyFileTest {
    private static final OpenMode AS_SOURCE = new OpenMode(false, Schema::requireCurrent);

    @TempDir
    private Path folder;

    @TempDir
    private Path readOnly;

    private DatabaseSettings settings;

    @BeforeEach
    void createSource() throws Exception {
        settings = TestDatabase.SQLITE.create(readOnly);
        try (Database database = DatabaseFactory.open(TestDatabase.SQLITE.create(folder));
                Connection connection = database.writers().getConnection()) {
            Statements.update(connection, """
                    insert into todo (owner, task, task_folded, completed, created_at, updated_at, version)
                    values ('local', 'One', 'one', 0, 1, 1, 1)
                    """);
            copy("test.db", "crashed.db");
            copy("test.db-wal", "crashed.db-wal");
        }
    }

    @Test
    void isReadWithoutAFileBesideIt() throws Exception {
        copy("test.db", "test.db");
        byte[] before = Files.readAllBytes(readOnly.resolve("test.db"));

        try (Database source = open();
                Connection connection = source.readers().getConnection()) {
            assertThat(Statements.number(connection, "select count(*) from todo"))
                    .isOne();
            assertThat(readOnly.resolve("test.db-shm")).doesNotExist();
            assertThat(readOnly.resolve("test.db-wal")).doesNotExist();
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> Statements.update(connection, "delete from todo"));
        }

        assertThat(readOnly.resolve("test.db")).hasBinaryContent(before);
    }

    @Test
    void isRefusedIfItsLogHoldsMore() throws IOException {
        Files.move(readOnly.resolve("crashed.db"), readOnly.resolve("test.db"));
        Files.move(readOnly.resolve("crashed.db-wal"), readOnly.resolve("test.db-wal"));

        assertRefused();
    }

    @Test
    void isRefusedIfATransactionWasLeftUnfinished() throws IOException {
        copy("test.db", "test.db");
        Files.write(readOnly.resolve("test.db-journal"), new byte[512]);

        assertRefused();
    }

    @Test
    void isNotOneThatCanBeWrittenToOrIsMissing() throws IOException {
        copy("test.db", "test.db");

        assertThat(ReadOnlyFile.is(readOnly.resolve("test.db"))).isFalse();
        assertThat(ReadOnlyFile.is(readOnly.resolve("missing.db"))).isFalse();
    }

    private void assertRefused() {
        assertThatExceptionOfType(DatabaseRefusedException.class)
                .isThrownBy(this::open)
                .withMessageContaining("test.db cannot be written to, and has to be");
    }

    private Database open() {
        return SqliteOpener.openReadOnly(settings, AS_SOURCE, SqliteUrl.of(settings.url()));
    }

    private void copy(String from, String to) throws IOException {
        Files.copy(folder.resolve(from), readOnly.resolve(to), StandardCopyOption.REPLACE_EXISTING);
    }
}
