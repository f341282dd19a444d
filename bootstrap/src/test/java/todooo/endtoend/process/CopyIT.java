package todooo.endtoend.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import todooo.adapter.persistence.sql.Database;
import todooo.adapter.persistence.sql.DatabaseSettings;
import todooo.adapter.persistence.sql.opening.DatabaseFactory;
import todooo.adapter.persistence.sql.testkit.TestDatabase;

/** The output of the command, and its exit status. */
class CopyIT {
    private static final String FROM_PASSWORD = "open sesame";
    private static final String TO_PASSWORD = "shut sesame";

    private static final String CONTENTS =
            "todo: 1 rows, last id 1, checksum [0-9a-f]{64}; idempotency_key: 0 rows, checksum 0{64}";

    @TempDir
    private Path directory;

    @Test
    void endsWith0AndSaysWhatItCopied() throws Exception {
        store("from.db", "Move me");

        assertEnds(
                0,
                "INFO    Main Copied SQLite from.db (%s) to SQLite to.db (%s)".formatted(CONTENTS, CONTENTS),
                "--from",
                "jdbc:sqlite:from.db",
                "--to",
                "jdbc:sqlite:to.db");
    }

    @Test
    void endsWith2AndSaysHowItIsUsedIfItIsNotUnderstood() throws Exception {
        String usage = "\\. Usage: todooo copy --from URL --to URL";

        assertEnds(2, "Unknown argument '--form'" + usage, "--form", "jdbc:sqlite:from.db");
        assertEnds(2, "--to is missing" + usage, "--from", "jdbc:sqlite:from.db");
        assertThat(directory).isDirectoryNotContaining("glob:**.db");
    }

    @Test
    void endsWith3IfTheTargetHoldsOtherData() throws Exception {
        store("from.db", "Move me");
        store("to.db", "Not from there");
        byte[] before = Files.readAllBytes(directory.resolve("to.db"));

        assertEnds(3, "to.db holds other data", "--from", "jdbc:sqlite:from.db", "--to", "jdbc:sqlite:to.db");
        assertThat(directory.resolve("to.db")).hasBinaryContent(before);
    }

    @Test
    void endsWith3IfThereIsNoSource() throws Exception {
        assertEnds(3, "from.db does not exist", "--from", "jdbc:sqlite:from.db", "--to", "jdbc:sqlite:to.db");
        assertThat(directory).isDirectoryNotContaining("glob:**.db");
    }

    private void assertEnds(int status, String reason, String... words) throws Exception {
        try (var copy = CopyProcess.start(directory, FROM_PASSWORD, TO_PASSWORD, List.of(words))) {
            assertThat(copy.status()).as("%s", copy.lines()).isEqualTo(status);
            assertThat(copy.lines())
                    .singleElement()
                    .asString()
                    .containsPattern(reason.replaceAll("[()]", "\\\\$0"))
                    .doesNotContain(FROM_PASSWORD, TO_PASSWORD);
        }
    }

    private void store(String file, String task) throws SQLException {
        DatabaseSettings settings = new DatabaseSettings(
                "jdbc:sqlite:" + directory.resolve(file),
                2,
                TestDatabase.SQLITE.create(directory).acquireTimeout());
        try (Database database = DatabaseFactory.open(settings);
                Connection connection = database.writers().getConnection();
                var statement = connection.prepareStatement("""
                        insert into todo (owner, task, task_folded, completed, created_at, updated_at, version)
                        values ('local', ?, ?, false, 0, 0, 1)
                        """)) {
            statement.setString(1, task);
            statement.setString(2, task);
            statement.executeUpdate();
        }
    }
}
