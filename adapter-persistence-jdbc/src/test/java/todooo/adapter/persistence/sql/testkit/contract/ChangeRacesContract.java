package todooo.adapter.persistence.sql.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.content;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import todooo.adapter.persistence.sql.Isolation;
import todooo.adapter.persistence.sql.testkit.Adapter;
import todooo.adapter.persistence.sql.testkit.OpenStore;
import todooo.adapter.persistence.sql.testkit.TestDatabase;
import todooo.application.port.out.Store;
import todooo.application.port.out.Transactions;
import todooo.application.transaction.RetryingTransactions;
import todooo.domain.change.ChangePage;
import todooo.domain.change.ChangeToken;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoId;
import todooo.domain.trash.Deletion;
import todooo.domain.trash.DeletionContent;
import todooo.domain.value.Owner;

/** The guarantees of the feed on PostgreSQL, where several transactions of one owner write at the same time. */
abstract class ChangeRacesContract {
    private static final int WRITERS = 8;
    private static final int WRITES = 30;

    @TempDir
    private Path folder;

    protected abstract Adapter adapter();

    /**
     * Follows the feed from page to page while others write, and compares what it has at the end with what is there.
     */
    @ParameterizedTest
    @EnumSource
    void aReaderNeverMissesAChangeBelowANumberThatItHasSeen(Isolation isolation) {
        try (OpenStore store = OpenStore.open(
                        adapter(), TestDatabase.with(isolation, TestDatabase.POSTGRESQL.create(folder)));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Transactions transactions = retrying(store.transactions());
            var finished = new AtomicBoolean();
            CompletableFuture<Map<TodoId, ToDo>> copy =
                    CompletableFuture.supplyAsync(() -> follow(transactions, finished), threads);

            write(transactions, threads);
            finished.set(true);

            assertThat(copy.join().values()).containsExactlyInAnyOrderElementsOf(store.list());
        }
    }

    @Test
    void eachTransactionTakesOneNumber() {
        try (OpenStore store = OpenStore.open(adapter(), TestDatabase.POSTGRESQL.create(folder));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Transactions transactions = retrying(store.transactions());

            write(transactions, threads);

            assertThat(transactions.<Long>read(
                            unit -> unit.of(Owner.LOCAL).changes().last()))
                    .isEqualTo(2L * WRITERS * WRITES);
        }
    }

    private static void write(Transactions transactions, ExecutorService threads) {
        List<CompletableFuture<Void>> writers = IntStream.range(0, WRITERS)
                .mapToObj(i -> CompletableFuture.runAsync(() -> write(transactions, i), threads))
                .toList();
        writers.forEach(CompletableFuture::join);
    }

    /** Adds to-dos, and changes, moves or deletes each. */
    private static void write(Transactions transactions, int writer) {
        for (int i = 0; i < WRITES; i++) {
            String task = writer + "." + i;
            ToDo added = transactions.write(
                    Owner.LOCAL, unit -> unit.of(Owner.LOCAL).todos().add(content(task), NOON));
            int act = i % 3;
            boolean _ = transactions.<Boolean>write(Owner.LOCAL, unit -> change(unit.of(Owner.LOCAL), added, act));
        }
    }

    private static boolean change(Store store, ToDo todo, int act) {
        switch (act) {
            case 0 ->
                store.todos()
                        .replace(todo.withContent(
                                content("Changed " + todo.task().text()), NOON));
            case 1 -> {
                Deletion deletion = store.trash().add(DeletionContent.of(todo.task()), NOON);
                store.trash().put(deletion, todo);
            }
            default -> {
                Deletion deletion = store.trash().add(DeletionContent.of(todo.task()), NOON);
                store.trash().put(deletion, todo);
                int _ = store.trash().restore(deletion.id(), NOON, 1);
            }
        }
        return true;
    }

    private static Map<TodoId, ToDo> follow(Transactions transactions, AtomicBoolean finished) {
        Map<TodoId, ToDo> copy = new HashMap<>();
        @Nullable ChangeToken token = null;
        boolean last = false;
        while (true) {
            ChangePage page = page(transactions, token);
            page.todos().forEach(placed -> copy.put(placed.todo().id(), placed.todo()));
            page.deleted().forEach(copy::remove);
            token = page.next();
            if (last && !page.more()) {
                return copy;
            }
            last = finished.get();
        }
    }

    private static ChangePage page(Transactions transactions, @Nullable ChangeToken since) {
        return transactions.read(
                unit -> unit.of(Owner.LOCAL).changes().read(since, 3).orElseThrow());
    }

    private static Transactions retrying(Transactions transactions) {
        return RetryingTransactions.over(
                transactions,
                1_000,
                pause -> LockSupport.parkNanos(pause.toNanos()),
                ThreadLocalRandom.current()::nextDouble);
    }
}
