package todooo.bootstrap;

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

/** Writers at work until they are told to stop, each request of theirs on another of the instances. */
final class Load implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> running = new ArrayList<>();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicLong longestNanos = new AtomicLong();
    private volatile boolean stopped;

    private Load() {}

    static Load start(List<Writer> writers, List<ApiClient> instances) {
        var load = new Load();
        writers.forEach(writer -> load.running.add(load.threads.submit(() -> load.run(writer, instances))));
        return load;
    }

    private void run(Writer writer, List<ApiClient> instances) {
        while (!stopped) {
            ApiClient api = instances.get(ThreadLocalRandom.current().nextInt(instances.size()));
            long start = System.nanoTime();
            Outcome outcome = writer.writeOne(api);
            longestNanos.accumulateAndGet(System.nanoTime() - start, Math::max);
            if (outcome == Outcome.DONE) {
                done.incrementAndGet();
            }
            outcome.pause();
        }
    }

    /** Waits until this many more writes are acknowledged. */
    void awaitDone(int more) throws Exception {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        int wanted = done.get() + more;
        while (done.get() < wanted) {
            assertThat(System.nanoTime()).as("%d more writes", more).isLessThan(deadline);
            for (Future<?> writer : running) {
                if (writer.isDone()) {
                    writer.get();
                }
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** How long a client waited for an answer at most. */
    Duration longestWait() {
        return Duration.ofNanos(longestNanos.get());
    }

    /** Returns when everyone has got their last answer; fails if any of them met what may not be. */
    void stop() throws Exception {
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
        return "%d writes done, longest wait %s".formatted(done.get(), longestWait());
    }
}
