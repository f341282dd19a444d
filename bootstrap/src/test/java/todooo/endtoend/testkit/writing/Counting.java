package todooo.endtoend.testkit.writing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import todooo.endtoend.testkit.ApiClient;
import todooo.endtoend.testkit.ApiClient.Answer;

/** Many clients count with one to-do at the same time, each naming the version that it has seen. */
public final class Counting {
    private static final int CLIENTS = 50;
    private static final int REQUESTS = Integer.getInteger("campaign.requests", 20);

    private final List<ApiClient> instances;
    private final String path;
    private final Queue<Long> made = new ConcurrentLinkedQueue<>();
    private final Queue<Long> perhapsMade = new ConcurrentLinkedQueue<>();
    private final LongAdder refused = new LongAdder();
    private final LongAdder conflicts = new LongAdder();
    private Duration taken = Duration.ZERO;

    /** With a new to-do; the clients are spread over the instances. */
    public Counting(List<ApiClient> instances) {
        this.instances = instances;
        this.path = "/todo/" + instances.getFirst().post("/todo", count(0)).id();
    }

    private static Map<String, Object> count(int number) {
        return Map.of("task", "Count", "order", number);
    }

    /** Returns when each of the clients has sent all its requests and got the answers. */
    public void run() throws InterruptedException, ExecutionException {
        JsonNode first = instances.getFirst().get(path).body();
        long start = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                ApiClient api = instances.get(i % instances.size());
                clients.add(threads.submit(() -> count(api, first)));
            }
            for (Future<?> client : clients) {
                client.get();
            }
        }
        taken = Duration.ofNanos(System.nanoTime() - start);
    }

    private void count(ApiClient api, JsonNode first) {
        JsonNode seen = first;
        for (int i = 0; i < REQUESTS; i++) {
            seen = countOn(api, seen);
        }
    }

    /** The to-do as the client knows it after one more request. */
    private JsonNode countOn(ApiClient api, JsonNode seen) {
        long version = seen.get("version").longValue();
        Answer answer = api.put(path, version, count(seen.get("order").intValue() + 1));
        if (answer.status() == 412) {
            conflicts.increment();
            return answer.body().get("current");
        }
        WriteOutcome outcome = WriteOutcome.check(answer, 200);
        outcome.pause();
        return switch (outcome) {
            case DONE -> {
                made.add(answer.body().get("version").longValue());
                yield answer.body();
            }
            case REFUSED -> {
                refused.increment();
                yield seen;
            }
            case UNKNOWN -> {
                perhapsMade.add(version + 1);
                yield seen;
            }
        };
    }

    /** Fails if a version was acknowledged twice, or a change is lost. */
    public void verify() {
        assertThat(made).isNotEmpty().doesNotHaveDuplicates();
        JsonNode counter = instances.getFirst().get(path).body();
        long last = counter.get("version").longValue();
        assertThat(counter.get("order").longValue()).isEqualTo(last - 1);
        Set<Long> unacknowledged =
                LongStream.rangeClosed(2, last).boxed().collect(Collectors.toCollection(HashSet::new));
        assertThat(unacknowledged).containsAll(made);
        unacknowledged.removeAll(made);
        assertThat(perhapsMade).containsAll(unacknowledged);
    }

    @Override
    public String toString() {
        return "%d requests of %d clients each in %s: %d done, %d conflicts, %d refused, %d unknown"
                .formatted(REQUESTS, CLIENTS, taken, made.size(), conflicts.sum(), refused.sum(), perhapsMade.size());
    }
}
