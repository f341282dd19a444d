package todooo.adapter.persistence.sql.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import todooo.domain.todo.ToDo;

/** Adds to-dos without a pause, several at the same time, and keeps what came of it. */
public final class Writers implements AutoCloseable {
    private static final int WRITERS = 8;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Collection<ToDo> acknowledged = new ConcurrentLinkedQueue<>();
    private final Collection<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final AtomicLong longestNanos = new AtomicLong();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean running = true;

    private Writers() {}

    public static Writers start(OpenStore store) {
        var writers = new Writers();
        for (int i = 0; i < WRITERS; i++) {
            writers.threads.execute(() -> writers.run(store));
        }
        return writers;
    }

    private void run(OpenStore store) {
        while (running) {
            long start = System.nanoTime();
            try {
                acknowledged.add(store.add("Written"));
            } catch (Throwable thrown) { // it is for the test to say which may be
                failures.add(thrown);
            }
            longestNanos.accumulateAndGet(System.nanoTime() - start, Math::max);
        }
    }

    public Collection<ToDo> acknowledged() {
        return acknowledged;
    }

    public Collection<Throwable> failures() {
        return failures;
    }

    public Duration longestCall() {
        return Duration.ofNanos(longestNanos.get());
    }

    public void awaitAcknowledged(int more) {
        await(acknowledged::size, more);
    }

    public void awaitFailures(int more) {
        await(failures::size, more);
    }

    private static void await(IntSupplier count, int more) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        int wanted = count.getAsInt() + more;
        while (count.getAsInt() < wanted) {
            assertThat(System.nanoTime()).as("%d more within %s", more, LIMIT).isLessThan(deadline);
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** Returns when the last one has its answer. */
    public void stop() {
        running = false;
        threads.close();
    }

    @Override
    public void close() {
        stop();
    }
}
