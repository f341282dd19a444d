package todooo.adapter.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import todooo.adapter.persistence.sql.testkit.TestDatabase;

class SchemaTest {
    @TempDir
    private Path folder;

    @Test
    void isTheSameOnEveryDatabase() throws SQLException {
        TableDescription sqlite = describe(TestDatabase.SQLITE);
        TableDescription postgresql = describe(TestDatabase.POSTGRESQL);

        assertThat(postgresql.columns()).isEqualTo(sqlite.columns()).hasSize(9);
        assertThat(postgresql.indexes()).isEqualTo(sqlite.indexes()).hasSize(2);
        assertThat(postgresql.migrations()).isEqualTo(sqlite.migrations()).isNotEmpty();
    }

    @Test
    void leadsWithTheOwnerInEveryKeyAndIndex() throws SQLException {
        TableDescription postgresql = describe(TestDatabase.POSTGRESQL);

        assertThat(postgresql.primaryKey()).containsExactly("owner", "id");
        assertThat(postgresql.indexes().values())
                .allSatisfy(columns -> assertThat(columns).startsWith("owner"));
        assertThat(describe(TestDatabase.SQLITE).primaryKey()).containsExactly("id"); // its rowid, never used twice
    }

    @Test
    void isMadeOnceWhenSeveralInstancesStartTogether() throws SQLException {
        DatabaseSettings settings = TestDatabase.POSTGRESQL.create(folder);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Database>> starts = Stream.of(settings, settings, settings)
                    .map(same -> CompletableFuture.supplyAsync(() -> Database.open(same), threads))
                    .toList();
            starts.forEach(start -> start.join().close());
        }
        assertThat(TableDescription.of(settings).migrations()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void isRefusedIfANewerProgramMadeIt(TestDatabase product) throws SQLException {
        DatabaseSettings settings = product.create(folder);
        Database.open(settings).close();
        execute(settings, """
                insert into flyway_schema_history
                select 9999, '9999', 'from the future', type, 'V9999__future.sql', checksum, installed_by, installed_on,
                       execution_time, success
                from flyway_schema_history
                where installed_rank = 1
                """);

        assertThatExceptionOfType(DatabaseRefusedException.class)
                .isThrownBy(() -> Database.open(settings))
                .withMessageContaining("has schema version 9999")
                .withMessageContaining("start a newer program");
    }

    @ParameterizedTest
    @EnumSource
    void isNotMixedWithThatOfAnotherProgram(TestDatabase product) throws SQLException {
        DatabaseSettings settings = product.create(folder);
        execute(settings, "create table invoice (id integer primary key)");

        assertThatExceptionOfType(DatabaseRefusedException.class)
                .isThrownBy(() -> Database.open(settings))
                .withMessageContaining("cannot be brought up to date");
    }

    private TableDescription describe(TestDatabase product) throws SQLException {
        DatabaseSettings settings = product.create(folder);
        Database.open(settings).close();
        return TableDescription.of(settings);
    }

    private static void execute(DatabaseSettings settings, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(settings.url(), settings.user(), settings.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
