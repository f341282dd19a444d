package todooo.adapter.persistence.sql.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.content;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import todooo.adapter.persistence.sql.DatabaseSettings;
import todooo.adapter.persistence.sql.Isolation;
import todooo.adapter.persistence.sql.testkit.Adapter;
import todooo.adapter.persistence.sql.testkit.OpenStore;
import todooo.adapter.persistence.sql.testkit.TestDatabase;
import todooo.application.port.out.Transactions;
import todooo.application.port.out.UnitOfWork;
import todooo.application.testkit.OwnedTodos;
import todooo.application.transaction.GroupCommit;
import todooo.application.transaction.RetryingTransactions;
import todooo.application.transaction.WriteLimits;
import todooo.domain.query.TodoQuery;
import todooo.domain.storage.StaleVersionException;
import todooo.domain.storage.StorageException;
import todooo.domain.storage.TodoRepository;
import todooo.domain.todo.ToDo;
import todooo.domain.value.Owner;

/** The guarantees of transactions on PostgreSQL, where several of them write at the same time. */
abstract class RacesContract {
    private static final int WRITERS = 4;
    private static final int INCREMENTS = 25;

    private final CyclicBarrier bothAreInTheMiddle = new CyclicBarrier(2);

    @TempDir
    private Path folder;

    protected abstract Adapter adapter();

    @ParameterizedTest
    @EnumSource
    void noUpdateIsLostAndLostRacesAreRunAgain(Isolation isolation) {
        try (OpenStore store = OpenStore.open(adapter(), settings(isolation));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            ToDo counter = store.add("0");
            var transactions = retrying(store.transactions());
            List<CompletableFuture<Void>> writers = IntStream.range(0, WRITERS)
                    .mapToObj(i -> CompletableFuture.runAsync(() -> increment(transactions, counter), threads))
                    .toList();

            writers.forEach(CompletableFuture::join);
            assertThat(store.find(counter).task().text()).isEqualTo(String.valueOf(WRITERS * INCREMENTS));
        }
    }

    @ParameterizedTest
    @EnumSource
    void noUpdateIsLostBetweenInstancesThatCommitInGroups(Isolation isolation) {
        DatabaseSettings settings = settings(isolation);
        try (OpenStore store = OpenStore.open(adapter(), settings);
                GroupCommit one = groups(store, settings);
                GroupCommit other = groups(store, settings);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            ToDo counter = store.add("0");
            var instances = List.of(retrying(one), retrying(other));
            List<CompletableFuture<Void>> writers = IntStream.range(0, WRITERS)
                    .mapToObj(i -> CompletableFuture.runAsync(() -> increment(instances.get(i % 2), counter), threads))
                    .toList();

            writers.forEach(CompletableFuture::join);
            assertThat(store.find(counter).task().text()).isEqualTo(String.valueOf(WRITERS * INCREMENTS));
        }
    }

    @Test
    void theVictimOfADeadlockHasLostARace() {
        try (OpenStore store = OpenStore.open(adapter(), settings(Isolation.READ_COMMITTED))) {
            ToDo left = new OwnedTodos(store.transactions(), new Owner("Left")).add(content("Left"));
            ToDo right = new OwnedTodos(store.transactions(), new Owner("Right")).add(content("Right"));

            assertOneLoses(store, unit -> replaceBoth(unit, left, right), unit -> replaceBoth(unit, right, left));
        }
    }

    @Test
    void aTransactionThatIsNotSerializableHasLostARace() {
        try (OpenStore store = OpenStore.open(adapter(), settings(Isolation.SERIALIZABLE))) {
            assertOneLoses(store, this::addToAnEmptyList, this::addToAnEmptyList);
            assertThat(store.list()).hasSize(1);
        }
    }

    @Test
    void writersThatWaitForALockLeaveAConnectionForReaders() throws SQLException {
        DatabaseSettings settings = settings(Isolation.READ_COMMITTED);
        try (OpenStore store = OpenStore.open(adapter(), settings);
                GroupCommit groups = groups(store, settings);
                var threads = Executors.newVirtualThreadPerTaskExecutor();
                Connection other = DriverManager.getConnection(settings.url(), settings.user(), settings.password())) {
            ToDo read = store.add("Read");
            List<ToDo> wanted = IntStream.range(0, 2 * settings.connections())
                    .mapToObj(i -> new OwnedTodos(store.transactions(), new Owner("Owner " + i)).add(content("Wanted")))
                    .toList();
            other.setAutoCommit(false);
            execute(other, "select from todo for update");
            List<CompletableFuture<Boolean>> writers = Collections.nCopies(2, wanted).stream()
                    .flatMap(List::stream)
                    .map(todo -> CompletableFuture.supplyAsync(() -> replaces(groups, todo), threads))
                    .toList();
            awaitLocked(settings, maxWriters(settings));

            for (int i = 0; i < 10; i++) {
                assertThat(store.list()).containsExactly(read);
            }
            other.rollback();
            assertThat(writers)
                    .extracting(CompletableFuture::join)
                    .filteredOn(replaced -> replaced)
                    .hasSameSizeAs(wanted);
        }
    }

    private static GroupCommit groups(OpenStore store, DatabaseSettings settings) {
        return GroupCommit.ofEachOwner(
                store.transactions(),
                maxWriters(settings),
                new WriteLimits(64, 1_000, 1_000, settings.acquireTimeout()));
    }

    private static int maxWriters(DatabaseSettings settings) {
        return settings.connections() - 1;
    }

    private static Transactions retrying(Transactions transactions) {
        return RetryingTransactions.over(
                transactions,
                1_000,
                pause -> LockSupport.parkNanos(pause.toNanos()),
                ThreadLocalRandom.current()::nextDouble);
    }

    private static boolean replaces(Transactions transactions, ToDo todo) {
        try {
            return transactions.write(todo.owner(), unit -> {
                unit.of(todo.owner()).todos().replace(todo.withContent(content("Replaced"), NOON));
                return true;
            });
        } catch (StaleVersionException e) {
            return false;
        }
    }

    private static void awaitLocked(DatabaseSettings settings, int sessions) throws SQLException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        int locked = 0;
        while (locked < sessions) {
            assertThat(System.nanoTime()).as("%d wait for the lock", locked).isLessThan(deadline);
            LockSupport.parkNanos(10_000_000);
            locked = locked(settings);
        }
    }

    private static int locked(DatabaseSettings settings) throws SQLException {
        try (var connection = DriverManager.getConnection(settings.url(), settings.user(), settings.password());
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select count(*)
                        from pg_stat_activity
                        where datname = current_database() and wait_event_type = 'Lock'
                        """)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void increment(Transactions transactions, ToDo counter) {
        for (int i = 0; i < INCREMENTS; i++) {
            var _ = transactions.<ToDo>write(Owner.LOCAL, unit -> {
                TodoRepository todos = unit.of(Owner.LOCAL).todos();
                ToDo before = todos.find(counter.id()).orElseThrow();
                int count = Integer.parseInt(before.task().text());
                ToDo after = before.withContent(content(String.valueOf(count + 1)), NOON);
                todos.replace(after);
                return after;
            });
        }
    }

    /** No transaction of the service writes what two owners have: that of one waits for the others of the owner. */
    private void replaceBoth(UnitOfWork unit, ToDo first, ToDo second) {
        unit.of(first.owner()).todos().replace(first.withContent(content("Changed"), NOON));
        meet();
        unit.of(second.owner()).todos().replace(second.withContent(content("Changed"), NOON));
    }

    private void addToAnEmptyList(UnitOfWork unit) {
        TodoRepository todos = unit.of(Owner.LOCAL).todos();
        assertThat(todos.list(TodoQuery.ALL).todos()).isEmpty();
        meet();
        var _ = todos.add(content("The only one"), NOON);
    }

    private void meet() {
        try {
            bothAreInTheMiddle.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    private static void assertOneLoses(OpenStore store, Consumer<UnitOfWork> one, Consumer<UnitOfWork> other) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = CompletableFuture.supplyAsync(() -> wins(store, one), threads);
            var second = CompletableFuture.supplyAsync(() -> wins(store, other), threads);

            assertThat(List.of(first.join(), second.join())).containsExactlyInAnyOrder(true, false);
        }
    }

    private static boolean wins(OpenStore store, Consumer<UnitOfWork> work) {
        try {
            return store.transactions().write(Owner.LOCAL, unit -> {
                work.accept(unit);
                return true;
            });
        } catch (StorageException.LostRace e) {
            return false;
        }
    }

    private DatabaseSettings settings(Isolation isolation) {
        return TestDatabase.with(isolation, TestDatabase.POSTGRESQL.create(folder));
    }
}
