package todooo.campaign.pressure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import todooo.endtoend.testkit.ApiClient;
import todooo.endtoend.testkit.ApiClient.Answer;
import todooo.endtoend.testkit.Pause;

/** A client that reads, writes and lists at a moderate pace, and remembers what it was told and how long that took. */
final class Bystander implements AutoCloseable {
    /** The kind of its requests that writes. */
    static final String POST = "POST";

    private static final int PACE_MILLIS = 40;

    private final ApiClient api;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().name("bystander").factory());
    private final List<Future<Times>> running = new ArrayList<>();
    private final List<Long> acknowledged;
    private volatile boolean over;

    /** A client that adds the ids of what it was told to be there. */
    Bystander(int port, List<Long> acknowledged) {
        this.api = new ApiClient(port);
        this.acknowledged = acknowledged;
    }

    /** Begins. */
    void start() {
        over = false;
        running.add(threads.submit(() -> repeat("GET", () -> api.get("/todo/1"))));
        running.add(threads.submit(() -> repeat(POST, this::create)));
        running.add(threads.submit(() -> repeat("list", () -> api.get("/todo?limit=50"))));
        running.add(threads.submit(() -> repeat("document", () -> api.get("/openapi.json"))));
    }

    /** Stops, and tells of each kind of request how it went. */
    List<Times> stop() throws InterruptedException {
        over = true;
        List<Times> all = new ArrayList<>();
        for (Future<Times> each : running) {
            try {
                all.add(each.get());
            } catch (ExecutionException e) {
                throw new AssertionError("A client that did nothing wrong was not served", e.getCause());
            }
        }
        running.clear();
        return all;
    }

    private Answer create() {
        Answer answer = api.create("Buy milk");
        if (answer.status() == 201) {
            acknowledged.add(answer.id());
        }
        return answer;
    }

    private Times repeat(String what, Supplier<Answer> request) {
        var times = new Times(what, new ArrayList<>(), new ArrayList<>());
        while (!over) {
            long start = System.nanoTime();
            int status = request.get().status();
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            assertThat(status).as(what).isIn(200, 201, 503);
            (status == 503 ? times.refused() : times.served()).add(took);
            Pause.millis(PACE_MILLIS);
        }
        return times;
    }

    /** Fails if anything that was acknowledged is not there. */
    void verify() {
        Map<Long, Integer> others = new TreeMap<>();
        for (long id : acknowledged) {
            int status = api.get("/todo/" + id).status();
            if (status != 200) {
                others.put(id, status);
            }
        }
        assertThat(others)
                .as("not 200, of %d acknowledged", acknowledged.size())
                .isEmpty();
    }

    ApiClient api() {
        return api;
    }

    @Override
    public void close() {
        over = true;
        threads.shutdownNow();
        api.close();
    }

    /** How long each answer took, and each refusal. */
    record Times(String what, List<Duration> served, List<Duration> refused) {
        Duration longest() {
            return served.stream().max(Duration::compareTo).orElse(Duration.ZERO);
        }

        Duration longestRefusal() {
            return refused.stream().max(Duration::compareTo).orElse(Duration.ZERO);
        }

        private long percentile(int percent) {
            List<Duration> sorted = served.stream().sorted().toList();
            return sorted.isEmpty()
                    ? 0
                    : sorted.get((sorted.size() - 1) * percent / 100).toMillis();
        }

        @Override
        public String toString() {
            return "%s %d/%d/%d ms of %d, %d refused"
                    .formatted(
                            what, percentile(50), percentile(99), longest().toMillis(), served.size(), refused.size());
        }
    }
}
