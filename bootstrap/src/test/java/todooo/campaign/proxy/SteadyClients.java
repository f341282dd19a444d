package todooo.campaign.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import todooo.endtoend.testkit.ApiClient;
import todooo.endtoend.testkit.ApiClient.Answer;
import todooo.endtoend.testkit.Pause;

/** Clients that add and read to-dos at a moderate pace, until they are told to stop. None sends a request twice. */
final class SteadyClients implements AutoCloseable {
    private static final int CLIENTS_OF_A_KIND = 3;
    private static final long PAUSE_MILLIS = 5;
    private static final long CHECKS_MILLIS = 500;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger added = new AtomicInteger();
    private final AtomicInteger read = new AtomicInteger();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private volatile boolean stopped;

    private SteadyClients() {}

    /** Starts some of each kind. */
    static SteadyClients start(ApiClient api) {
        var clients = new SteadyClients();
        for (int i = 0; i < CLIENTS_OF_A_KIND; i++) {
            clients.threads.execute(() -> clients.run("POST", 201, clients.added, () -> api.create("Learn")));
            clients.threads.execute(() -> clients.run("GET", 200, clients.read, () -> api.get("/todo?limit=2")));
        }
        return clients;
    }

    private void run(String method, int success, AtomicInteger successes, Supplier<Answer> request) {
        while (!stopped) {
            try {
                Answer answer = request.get();
                if (answer.status() == success) {
                    successes.incrementAndGet();
                } else {
                    failures.add("%s %d %s".formatted(method, answer.status(), answer.headers()));
                }
            } catch (UncheckedIOException e) {
                failures.add("%s %s".formatted(method, e));
            }
            Pause.millis(PAUSE_MILLIS);
        }
    }

    /** How many to-dos they were told that they have added. */
    int added() {
        return added.get();
    }

    /** Waits until they have added and read so often again, and had the time that a few checks of a proxy take. */
    void awaitMore(int times) {
        int addedThen = added.get() + times;
        int readThen = read.get() + times;
        long start = System.nanoTime();
        Pause.millis(CHECKS_MILLIS);
        while (added.get() < addedThen || read.get() < readThen) {
            assertThat(System.nanoTime() - start).as("%s", failures).isLessThan(LIMIT.toNanos());
            Pause.millis(1);
        }
    }

    /** The failed requests: the method, then the status or the reason why there is none. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    /** Returns when all have got their last answers. */
    @Override
    public void close() {
        stopped = true;
        threads.close();
    }
}
