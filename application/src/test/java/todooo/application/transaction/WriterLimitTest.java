package todooo.application.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.content;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import todooo.application.port.out.Transactions;
import todooo.application.port.out.Work;
import todooo.domain.query.TodoQuery;
import todooo.domain.storage.StorageException;
import todooo.domain.todo.ToDo;
import todooo.domain.value.Owner;

@Timeout(60)
class WriterLimitTest {
    private static final int MAX_WRITERS = 3;
    private static final Duration LONG = Duration.ofSeconds(50);

    private final HeldWrites held = new HeldWrites();
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void close() {
        held.release();
        callers.close();
    }

    @Test
    void lessThanAllAtATimeWriteAndAllOfThemInTheEnd() {
        WriterLimit limit = WriterLimit.over(held, MAX_WRITERS, LONG);
        List<CompletableFuture<ToDo>> writes = start(limit, 2 * MAX_WRITERS);
        awaitWaiting(limit, MAX_WRITERS);

        assertThat(held.running()).isEqualTo(MAX_WRITERS);
        held.release();
        assertThat(writes).allSatisfy(write -> assertThat(write.join()).isNotNull());
        assertThat(held.most()).isEqualTo(MAX_WRITERS);
    }

    @Test
    void readsPassBy() {
        WriterLimit limit = WriterLimit.over(held, MAX_WRITERS, LONG);
        start(limit, 2 * MAX_WRITERS);
        awaitWaiting(limit, MAX_WRITERS);

        assertThat(limit.<List<ToDo>>read(
                        unit -> unit.of(Owner.LOCAL).todos().list(TodoQuery.ALL).todos()))
                .isEmpty();
    }

    @Test
    void aWriteThatFindsNoPlaceInTimeIsUnavailableAndNotRun() {
        WriterLimit limit = WriterLimit.over(held, 1, Duration.ofMillis(20));
        start(limit, 1);
        held.awaitRunning(1);

        assertThatExceptionOfType(StorageException.Unavailable.class).isThrownBy(() -> add(limit));
        assertThat(held.begun()).isEqualTo(1);
    }

    @Test
    void aWriteThatIsInterruptedWhileItWaitsIsUnavailableAndNotRun() throws InterruptedException {
        WriterLimit limit = WriterLimit.over(held, 1, LONG);
        start(limit, 1);
        held.awaitRunning(1);
        var interrupted = new CompletableFuture<Boolean>();
        Thread caller = Thread.ofVirtual().start(() -> {
            try {
                add(limit);
            } catch (StorageException.Unavailable e) {
                interrupted.complete(Thread.currentThread().isInterrupted());
            }
        });
        awaitWaiting(limit, 1);

        caller.interrupt();
        caller.join();
        assertThat(interrupted).isCompletedWithValue(true);
        assertThat(held.begun()).isEqualTo(1);
    }

    @Test
    void aWriteThatFailsGivesItsPlaceBack() {
        WriterLimit limit = WriterLimit.over(held, 1, Duration.ZERO);
        held.release();
        var failure = new IllegalArgumentException("bad");

        for (int i = 0; i < 2; i++) {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> limit.write(Owner.LOCAL, unit -> {
                        throw failure;
                    }))
                    .isSameAs(failure);
        }
        assertThat(add(limit)).isNotNull();
    }

    private List<CompletableFuture<ToDo>> start(WriterLimit limit, int writes) {
        return IntStream.range(0, writes)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> add(limit), callers))
                .toList();
    }

    private static ToDo add(Transactions transactions) {
        return transactions.write(
                Owner.LOCAL, unit -> unit.of(Owner.LOCAL).todos().add(content("Written"), NOON));
    }

    private static void awaitWaiting(WriterLimit limit, int waiting) {
        while (limit.waiting() < waiting) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** Transactions whose writes begin, and go on only after they are released. */
    private static final class HeldWrites implements Transactions {
        private final CountedTransactions transactions = new CountedTransactions();
        private final CountDownLatch released = new CountDownLatch(1);
        private final AtomicInteger begun = new AtomicInteger();
        private final AtomicInteger running = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();

        int begun() {
            return begun.get();
        }

        int running() {
            return running.get();
        }

        int most() {
            return most.get();
        }

        void awaitRunning(int count) {
            while (running.get() < count) {
                LockSupport.parkNanos(1_000_000);
            }
        }

        void release() {
            released.countDown();
        }

        @Override
        public <T extends @Nullable Object> T read(Work<? extends T> work) {
            return transactions.read(work);
        }

        @Override
        public <T extends @Nullable Object> T scan(Work<? extends T> work) {
            return transactions.scan(work);
        }

        @Override
        public <T extends @Nullable Object> T write(Owner owner, Work<? extends T> work) {
            begun.incrementAndGet();
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            try {
                released.await();
                return transactions.write(owner, work);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            } finally {
                running.decrementAndGet();
            }
        }
    }
}
