package todooo.adapter.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
        try (var database = Database.open(product.create(folder));
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

    private static byte[] cursorKey(DatabaseSettings settings) {
        try (var database = Database.open(settings)) {
            return database.cursorKey();
        }
    }
}
