package todooo.endtoend.testkit.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import todooo.endtoend.testkit.ApiClient;

/** Writers at work until they are told to stop, each request of theirs on another of the instances. */
public final class WriteLoad implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> running = new ArrayList<>();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger problems = new AtomicInteger();
    private final AtomicLong longestNanos = new AtomicLong();
    private volatile boolean stopped;

    private WriteLoad() {}

    public static WriteLoad start(List<Writer> writers, List<ApiClient> instances) {
        var load = new WriteLoad();
        writers.forEach(writer -> load.running.add(load.threads.submit(() -> load.run(writer, instances))));
        return load;
    }

    private void run(Writer writer, List<ApiClient> instances) {
        while (!stopped) {
            ApiClient api = instances.get(ThreadLocalRandom.current().nextInt(instances.size()));
            long start = System.nanoTime();
            WriteOutcome outcome = writer.writeOne(api);
            longestNanos.accumulateAndGet(System.nanoTime() - start, Math::max);
            (outcome == WriteOutcome.DONE ? done : problems).incrementAndGet();
            outcome.pause();
        }
    }

    /** Waits until this many more writes are acknowledged. */
    public void awaitDone(int more) throws Exception {
        await(done, more);
    }

    /** Waits until this many more writes are refused, or their outcomes unknown. */
    public void awaitProblems(int more) throws Exception {
        await(problems, more);
    }

    private void await(AtomicInteger count, int more) throws Exception {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        int wanted = count.get() + more;
        while (count.get() < wanted) {
            assertThat(System.nanoTime()).as("%d more writes of %s", more, this).isLessThan(deadline);
            for (Future<?> writer : running) {
                if (writer.isDone()) {
                    writer.get();
                }
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** How many writes were acknowledged. */
    public int done() {
        return done.get();
    }

    /** How many writes were refused, or their outcomes unknown. */
    public int problems() {
        return problems.get();
    }

    /** How long a client waited for an answer at most. */
    public Duration longestWait() {
        return Duration.ofNanos(longestNanos.get());
    }

    /** Returns when everyone has got their last answer; fails if any of them met what may not be. */
    public void stop() throws Exception {
        close();
        for (Future<?> writer : running) {
            writer.get();
        }
    }

    @Override
    public void close() {
        stopped = true;
        threads.close();
    }

    @Override
    public String toString() {
        return "%d writes done, %d not, longest wait %s".formatted(done.get(), problems.get(), longestWait());
    }
}
