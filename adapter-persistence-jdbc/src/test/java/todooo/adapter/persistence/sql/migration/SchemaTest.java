package todooo.adapter.persistence.sql.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import todooo.adapter.persistence.jdbc.JdbcTransactions;
import todooo.adapter.persistence.sql.Database;
import todooo.adapter.persistence.sql.DatabaseRefusedException;
import todooo.adapter.persistence.sql.DatabaseSettings;
import todooo.adapter.persistence.sql.opening.DatabaseFactory;
import todooo.adapter.persistence.sql.testkit.TestDatabase;
import todooo.domain.change.Epoch;
import todooo.domain.query.SearchText;
import todooo.domain.query.TodoFilter;
import todooo.domain.query.TodoPage;
import todooo.domain.query.TodoQuery;
import todooo.domain.todo.Task;
import todooo.domain.todo.ToDo;
import todooo.domain.value.Owner;

class SchemaTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "todo, 13",
        "todo_list, 4",
        "tag, 2",
        "todo_tag, 1",
        "idempotency_key, 1",
        "deletion, 3",
        "trashed_todo, 2",
        "trashed_list, 1",
        "trashed_todo_tag, 1",
        "tombstone, 1",
        "change_counter, 0",
        "change_epoch, 0",
        "service_start, 0"
    })
    void isTheSameOnEveryDatabase(String table, int indexes) throws SQLException {
        TableDescription sqlite = describe(TestDatabase.SQLITE, table);
        TableDescription postgresql = describe(TestDatabase.POSTGRESQL, table);

        sqlite.columns().remove("place bigint null"); // PostgreSQL has an expression in its place
        assertThat(postgresql.columns()).isEqualTo(sqlite.columns()).isNotEmpty();
        List.of("todo_by_text", "todo_by_notes").forEach(postgresql.indexes()::remove); // SQLite has tables instead
        postgresql.indexes().replace(table + "_by_place", List.of("owner", "place", "id"));
        sqlite.indexes().remove(table + "_by_id"); // PostgreSQL has its primary key
        assertThat(postgresql.indexes()).isEqualTo(sqlite.indexes()).hasSize(indexes);
        assertThat(postgresql.migrations()).isEqualTo(sqlite.migrations()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "todo, owner id",
        "todo_list, owner id",
        "tag, owner id",
        "todo_tag, owner tag created_at todo",
        "idempotency_key, owner key",
        "deletion, owner id",
        "trashed_todo, owner id",
        "trashed_list, owner id",
        "trashed_todo_tag, owner todo tag",
        "tombstone, owner kind id",
        "change_counter, owner",
        "change_epoch, owner epoch"
    })
    void leadsWithTheOwnerInEveryKeyAndIndex(String table, String key) throws SQLException {
        TableDescription postgresql = describe(TestDatabase.POSTGRESQL, table);

        assertThat(postgresql.primaryKey()).containsExactly(key.split(" "));
        assertThat(postgresql.indexes().values())
                .allSatisfy(columns -> assertThat(columns).startsWith("owner"));
    }

    @Test
    void leadsWithTheOwnerOnSqliteTooButForTheNumberOfATodo() throws SQLException {
        assertThat(describe(TestDatabase.SQLITE, "idempotency_key").primaryKey())
                .containsExactly("owner", "key");
        assertThat(describe(TestDatabase.SQLITE, "todo").primaryKey())
                .containsExactly("id"); // its rowid, never used twice
    }

    @ParameterizedTest
    @EnumSource
    void isBroughtUpToDateWithTheTodosOfAnEarlierProgram(TestDatabase product) throws SQLException {
        DatabaseSettings settings = ofAnEarlierProgram(product);

        DatabaseFactory.open(settings).close();

        int copied = execute(settings, """
                insert into idempotency_key (owner, key, subject, fingerprint, created_at)
                select owner, 'key', id, '%s', created_at
                from todo
                where owner = 'ana' and version = 3
                """.formatted("0".repeat(64)));
        assertThat(copied).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void hasTheTodosOfAnEarlierProgramInItsSearchIndex(TestDatabase product) throws SQLException {
        DatabaseSettings settings = ofAnEarlierProgram(product);

        try (Database database = DatabaseFactory.open(settings)) {
            var transactions = new JdbcTransactions(
                    database.readers(),
                    database.scanners(),
                    database.writers(),
                    database::failure,
                    database::candidates,
                    new Epoch(1, "0123456789abcdef"),
                    (_, _) -> {});
            TodoQuery query = TodoQuery.ALL.of(TodoFilter.of(new SearchText("SQL"), null));
            TodoPage found =
                    transactions.read(unit -> unit.of(new Owner("ana")).todos().list(query));

            assertThat(found.todos()).singleElement().extracting(ToDo::task).isEqualTo(new Task("Learn SQL"));
        }
    }

    private DatabaseSettings ofAnEarlierProgram(TestDatabase product) throws SQLException {
        DatabaseSettings settings = product.create(folder);
        Flyway.configure()
                .dataSource(settings.url(), settings.user(), settings.password())
                .locations("classpath:todooo/adapter/persistence/sql/"
                        + product.name().toLowerCase(Locale.ROOT))
                .target("1")
                .load()
                .migrate();
        execute(settings, """
                insert into todo (owner, task, task_folded, completed, created_at, updated_at, version)
                values ('ana', 'Learn SQL', 'learn sql', false, 1, 2, 3)
                """);
        return settings;
    }

    @Test
    void isMadeOnceWhenSeveralInstancesStartTogether() throws SQLException {
        DatabaseSettings settings = TestDatabase.POSTGRESQL.create(folder);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Database>> starts = Stream.of(settings, settings, settings)
                    .map(same -> CompletableFuture.supplyAsync(() -> DatabaseFactory.open(same), threads))
                    .toList();
            starts.forEach(start -> start.join().close());
        }
        assertThat(TableDescription.of(settings, "todo").migrations()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void isRefusedIfANewerProgramMadeIt(TestDatabase product) throws SQLException {
        DatabaseSettings settings = product.create(folder);
        DatabaseFactory.open(settings).close();
        execute(settings, """
                insert into flyway_schema_history
                select 9999, '9999', 'from the future', type, 'V9999__future.sql', checksum, installed_by, installed_on,
                       execution_time, success
                from flyway_schema_history
                where installed_rank = 1
                """);

        assertThatExceptionOfType(DatabaseRefusedException.class)
                .isThrownBy(() -> DatabaseFactory.open(settings))
                .withMessageContaining("has schema version 9999")
                .withMessageContaining("start a newer program");
    }

    @ParameterizedTest
    @EnumSource
    void isNotMixedWithThatOfAnotherProgram(TestDatabase product) throws SQLException {
        DatabaseSettings settings = product.create(folder);
        execute(settings, "create table invoice (id integer primary key)");

        assertThatExceptionOfType(DatabaseRefusedException.class)
                .isThrownBy(() -> DatabaseFactory.open(settings))
                .withMessageEndingWith("cannot be brought up to date: it holds tables of another program;"
                        + " give this one a database, or a schema, of its own");
    }

    @ParameterizedTest
    @EnumSource
    void isRefusedIfItsHistoryIsNotThatOfThisProgram(TestDatabase product) throws SQLException {
        DatabaseSettings settings = product.create(folder);
        DatabaseFactory.open(settings).close();
        execute(settings, "update flyway_schema_history set checksum = 1 where version = '3'");

        assertThatExceptionOfType(DatabaseRefusedException.class)
                .isThrownBy(() -> DatabaseFactory.open(settings))
                .withMessageEndingWith("cannot be brought up to date: its table flyway_schema_history does not tell of"
                        + " the migrations of this program; restore the database from a backup");
    }

    private TableDescription describe(TestDatabase product, String table) throws SQLException {
        DatabaseSettings settings = product.create(folder);
        DatabaseFactory.open(settings).close();
        return TableDescription.of(settings, table);
    }

    private static int execute(DatabaseSettings settings, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(settings.url(), settings.user(), settings.password());
                var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
