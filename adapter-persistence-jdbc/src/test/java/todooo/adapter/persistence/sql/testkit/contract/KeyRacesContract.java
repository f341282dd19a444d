package todooo.adapter.persistence.sql.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.content;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import todooo.adapter.persistence.sql.Isolation;
import todooo.adapter.persistence.sql.testkit.Adapter;
import todooo.adapter.persistence.sql.testkit.OpenStore;
import todooo.adapter.persistence.sql.testkit.TestDatabase;
import todooo.application.port.in.todo.CreateTodo;
import todooo.application.port.in.todo.CreateTodo.Created;
import todooo.application.port.out.IdempotencyKeys.Receipt;
import todooo.application.port.out.UnitOfWork;
import todooo.application.retention.Retention;
import todooo.application.todo.TodoServices;
import todooo.application.transaction.RetryingTransactions;
import todooo.domain.value.IdempotencyKey;
import todooo.domain.value.Owner;

/** The guarantees of idempotency keys on PostgreSQL, where several transactions write at the same time. */
abstract class KeyRacesContract {
    private static final int WRITERS = 16;
    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    private Path folder;

    protected abstract Adapter adapter();

    @ParameterizedTest
    @EnumSource
    void oneOfManyCreatesAndTheOthersSeeIt(Isolation isolation) {
        try (OpenStore store = OpenStore.open(
                        adapter(), TestDatabase.with(isolation, TestDatabase.POSTGRESQL.create(folder)));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var transactions = RetryingTransactions.over(
                    store.transactions(),
                    1_000,
                    pause -> LockSupport.parkNanos(pause.toNanos()),
                    ThreadLocalRandom.current()::nextDouble);
            CreateTodo create = TodoServices.over(transactions, () -> NOON, new Retention(DAY, DAY, DAY))
                    .create();
            var command = new CreateTodo.Command(Owner.LOCAL, content("Only one"), new IdempotencyKey("key"));
            List<CompletableFuture<Created>> creations = Stream.generate(
                            () -> CompletableFuture.supplyAsync(() -> create.create(command), threads))
                    .limit(WRITERS)
                    .toList();

            List<Created> created =
                    creations.stream().map(CompletableFuture::join).toList();
            assertThat(store.list())
                    .singleElement()
                    .satisfies(todo ->
                            assertThat(created).extracting(Created::todo).containsOnly(todo));
            assertThat(created.stream().filter(Created::replayed)).hasSize(WRITERS - 1);
        }
    }

    @Test
    void nobodyWaitsForWhoeverRemovesOldKeys() {
        try (OpenStore store = OpenStore.open(adapter(), TestDatabase.POSTGRESQL.create(folder));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 3; i++) {
                var old = new Receipt(content("Old").fingerprint(), 1, 0, NOON.plusSeconds(i));
                var key = new IdempotencyKey("key " + i);
                store.transactions()
                        .<Boolean>write(
                                Owner.LOCAL,
                                unit -> unit.of(Owner.LOCAL).idempotencyKeys().add(key, old, NOON));
            }

            int removed = store.transactions().<Integer>write(Owner.LOCAL, unit -> {
                int mine = removeOld(unit, 2);
                int theirs = CompletableFuture.supplyAsync(
                                () -> store.transactions().<Integer>write(Owner.LOCAL, other -> removeOld(other, 2)),
                                threads)
                        .join();
                return 10 * mine + theirs;
            });
            assertThat(removed).isEqualTo(21);
        }
    }

    private static int removeOld(UnitOfWork unit, int limit) {
        return unit.of(Owner.LOCAL).idempotencyKeys().removeBefore(NOON.plusSeconds(60), limit);
    }
}
