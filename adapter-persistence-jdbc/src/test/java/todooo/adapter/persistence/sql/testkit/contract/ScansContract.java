package todooo.adapter.persistence.sql.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import todooo.adapter.persistence.sql.DatabaseSettings;
import todooo.adapter.persistence.sql.testkit.Adapter;
import todooo.adapter.persistence.sql.testkit.Faults;
import todooo.adapter.persistence.sql.testkit.OpenStore;
import todooo.adapter.persistence.sql.testkit.TestDatabase;
import todooo.domain.query.TodoFilter;
import todooo.domain.storage.StorageException;
import todooo.domain.value.Owner;

/** The guarantees of scans: they never wait for a writer, and no transaction waits for them without a limit. */
@Timeout(60)
abstract class ScansContract {
    private static final Duration ACQUIRE_TIMEOUT = Duration.ofSeconds(2);
    private static final int MORE_THAN_CONNECTIONS = 12;

    @TempDir
    private Path folder;

    protected abstract Adapter adapter();

    @ParameterizedTest
    @EnumSource
    void endsAStatementThatTakesTooLong(TestDatabase product) throws SQLException {
        try (OpenStore store = OpenStore.open(adapter(), product.create(folder, ACQUIRE_TIMEOUT))) {
            store.add("One");
            store.execute("alter table todo rename to fast_todo");
            store.execute("create view todo as select fast_todo.* from fast_todo cross join (%s) as slow"
                    .formatted(product.endlessQuery()));
            assertThatExceptionOfType(StorageException.Unavailable.class).isThrownBy(() -> count(store));

            store.execute("drop view todo");
            store.execute("alter table fast_todo rename to todo");
            assertThat(count(store)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void startsTheTimeAnewForEachScan(TestDatabase product) throws Exception {
        try (OpenStore store = OpenStore.open(adapter(), product.create(folder, ACQUIRE_TIMEOUT))) {
            store.execute("""
                    with recursive number (n) as (select 1 union all select n + 1 from number where n < 20000)
                    insert into todo (owner, task, task_folded, completed, created_at, updated_at, version)
                    select 'local', 'Many', 'many', false, n, n, 1
                    from number
                    """);
            assertThat(count(store)).isEqualTo(20_000);
            Thread.sleep(ACQUIRE_TIMEOUT);
            assertThat(count(store)).isEqualTo(20_000);
        }
    }

    @ParameterizedTest
    @EnumSource
    void doesNotWaitForAWriter(TestDatabase product) throws SQLException {
        DatabaseSettings settings = product.create(folder, ACQUIRE_TIMEOUT);
        try (OpenStore store = OpenStore.open(adapter(), settings);
                var other = DriverManager.getConnection(settings.url(), settings.user(), settings.password());
                var statement = other.createStatement()) {
            store.add("One");
            statement.execute(product.lockAgainstWriters());
            assertThat(count(store)).isEqualTo(1);
            statement.execute("rollback");
        }
    }

    @ParameterizedTest
    @EnumSource
    void givesItsConnectionBackAfterEveryFailure(TestDatabase product) {
        var faults = new Faults();
        try (OpenStore store = OpenStore.open(adapter(), product.create(folder, ACQUIRE_TIMEOUT), faults::around)) {
            for (String method : new String[] {"getConnection", "setAutoCommit", "prepareStatement"}) {
                faults.fail(method);
                for (int i = 0; i < MORE_THAN_CONNECTIONS; i++) {
                    assertThatExceptionOfType(StorageException.Unavailable.class)
                            .as(method)
                            .isThrownBy(() -> count(store));
                }
                faults.heal();
                assertThat(count(store)).isZero();
            }
        }
    }

    private static long count(OpenStore store) {
        return store.transactions()
                .<Long>scan(unit ->
                        unit.of(Owner.LOCAL).todos().count(TodoFilter.ALL).orElseThrow());
    }
}
