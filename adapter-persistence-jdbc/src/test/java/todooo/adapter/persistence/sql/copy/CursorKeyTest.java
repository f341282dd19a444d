package todooo.adapter.persistence.sql.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import todooo.adapter.persistence.sql.DatabaseRefusedException;
import todooo.adapter.persistence.sql.DatabaseSettings;
import todooo.adapter.persistence.sql.Statements;
import todooo.adapter.persistence.sql.opening.DatabaseFactory;
import todooo.adapter.persistence.sql.testkit.TestDatabase;

class CursorKeyTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void staysTheSameForAllWhoUseTheDatabase(TestDatabase product) {
        DatabaseSettings settings = product.create(folder);
        byte[] key = cursorKey(settings);

        assertThat(key).hasSize(32).isNotEqualTo(new byte[32]);
        assertThat(cursorKey(settings)).isEqualTo(key);
    }

    @ParameterizedTest
    @EnumSource
    void isAnotherInEveryDatabaseAndInACopyToo(TestDatabase product) throws IOException {
        DatabaseSettings source = product.create(folder);
        DatabaseSettings target = product.create(Files.createDirectory(folder.resolve("copy")));
        byte[] key = cursorKey(source);

        try (var copy = DatabaseCopy.open(source, target)) {
            assertThat(copy.run((done, total) -> {}).equal()).isTrue();
        }

        assertThat(cursorKey(target)).isNotEqualTo(key);
        assertThat(cursorKey(source)).isEqualTo(key);
    }

    @ParameterizedTest
    @EnumSource
    void isOneOnly(TestDatabase product) throws SQLException {
        try (var database = DatabaseFactory.open(product.create(folder));
                var connection = database.writers().getConnection()) {
            for (int number = 1; number <= 2; number++) {
                Object next = number;
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> Statements.update(
                                connection,
                                "insert into cursor_key (number, secret) select ?, secret from cursor_key",
                                next));
            }
        }
    }

    @Test
    void refusesAFileInWhichItIsDamaged() throws IOException, SQLException {
        DatabaseSettings settings = TestDatabase.SQLITE.create(folder);
        int page;
        try (var database = DatabaseFactory.open(settings);
                var connection = database.readers().getConnection()) {
            page = Integer.parseInt(
                    Statements.text(connection, "select rootpage from sqlite_schema where name = 'cursor_key'"));
        }
        try (var file = new RandomAccessFile(folder.resolve("test.db").toFile(), "rw")) {
            file.seek((page - 1) * 4096L);
            file.write(new byte[4096]);
        }

        assertThatExceptionOfType(DatabaseRefusedException.class)
                .isThrownBy(() -> cursorKey(settings))
                .withMessageContaining("test.db cannot be read");
    }

    private static byte[] cursorKey(DatabaseSettings settings) {
        try (var database = DatabaseFactory.open(settings)) {
            return database.cursorKey();
        }
    }
}
