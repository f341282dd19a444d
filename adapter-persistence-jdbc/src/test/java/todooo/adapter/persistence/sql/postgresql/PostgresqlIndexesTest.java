package todooo.adapter.persistence.sql.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import todooo.adapter.persistence.sql.Database;
import todooo.adapter.persistence.sql.DatabaseSettings;
import todooo.adapter.persistence.sql.Statements;
import todooo.adapter.persistence.sql.opening.DatabaseFactory;
import todooo.adapter.persistence.sql.testkit.TestDatabase;

@Timeout(120)
class PostgresqlIndexesTest {
    private static final String IS_COMPLETE =
            "select count(*) from pg_index where indexrelid = to_regclass('todo_by_text') and indisvalid and indisready";
    private static final String INSERT = """
            insert into todo (owner, task, task_folded, completed, created_at, updated_at, version)
            select 'local', 'Written', 'written', false, n, n, 1
            from generate_series(1, 1000) as n
            """;

    @TempDir
    private Path folder;

    private DatabaseSettings settings;
    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        settings = TestDatabase.POSTGRESQL.create(folder);
        DatabaseFactory.open(settings).close();
        connection = connect();
        execute(INSERT);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void areBuiltWhereTheyAreMissing() throws SQLException {
        execute("drop index todo_by_text");

        DatabaseFactory.open(settings).close();

        assertThat(number(IS_COMPLETE)).isEqualTo(1);
    }

    @Test
    void areBuiltAnewAfterABuildThatWasInterrupted() throws SQLException {
        execute("drop index todo_by_text");
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> execute("create unique index concurrently todo_by_text on todo (owner)"));
        assertThat(number("select count(*) from pg_class where relname = 'todo_by_text'"))
                .isEqualTo(1);
        assertThat(number(IS_COMPLETE)).isZero();

        DatabaseFactory.open(settings).close();

        assertThat(number(IS_COMPLETE + " and not indisunique")).isEqualTo(1);
    }

    @Test
    void areBuiltOnceBySeveralInstances() throws SQLException {
        execute("drop index todo_by_text");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Database>> starts = Stream.of(settings, settings, settings)
                    .map(same -> CompletableFuture.supplyAsync(() -> DatabaseFactory.open(same), threads))
                    .toList();
            starts.forEach(start -> start.join().close());
        }

        assertThat(number(IS_COMPLETE)).isEqualTo(1);
    }

    @Test
    void areBuiltWhileOthersWrite() throws SQLException {
        execute("drop index todo_by_text");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                Connection other = connect()) {
            other.setAutoCommit(false);
            assertThat(Statements.update(other, INSERT)).isEqualTo(1000); // which the build has to wait for
            var start = CompletableFuture.supplyAsync(() -> DatabaseFactory.open(settings), threads);
            awaitBuild();

            assertThatNoException().isThrownBy(() -> execute("set lock_timeout = '10s'; " + INSERT));
            other.rollback();
            start.join().close();
        }

        assertThat(number(IS_COMPLETE)).isEqualTo(1);
        assertThat(number("select count(*) from todo where task_folded like '%written%'"))
                .isEqualTo(2000);
    }

    @Test
    void areNotTouchedWhereTheyAreComplete() throws SQLException {
        long before = number("select 'todo_by_text'::regclass::oid::bigint");

        DatabaseFactory.open(settings).close();

        assertThat(number("select 'todo_by_text'::regclass::oid::bigint")).isEqualTo(before);
    }

    private void awaitBuild() throws SQLException {
        while (number("select count(*) from pg_stat_progress_create_index") == 0) {
            LockSupport.parkNanos(10_000_000);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(settings.url(), settings.user(), settings.password());
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String query) throws SQLException {
        return Statements.number(connection, query);
    }
}
