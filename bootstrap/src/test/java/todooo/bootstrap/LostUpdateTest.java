package todooo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import todooo.bootstrap.ApiClient.Answer;

/** Many clients count with one to-do at the same time, each naming the version that it has seen. */
class LostUpdateTest extends EndToEnd {
    private static final int CLIENTS = 50;
    private static final int INCREMENTS = Integer.getInteger("campaign.increments", 2);

    @Test
    void losesNoChangeThatNamesItsVersion() throws InterruptedException, ExecutionException {
        String path = "/todo/" + api().post("/todo", count(0)).id();

        List<Long> acknowledged = acknowledged(path);

        long last = 1 + CLIENTS * (long) INCREMENTS;
        assertThat(acknowledged)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(2, last).boxed().toList());
        JsonNode counter = api().get(path).body();
        assertThat(counter.get("version").longValue()).isEqualTo(last);
        assertThat(counter.get("order").longValue()).isEqualTo(last - 1);
    }

    /** The versions that any of the clients made. */
    private List<Long> acknowledged(String path) throws InterruptedException, ExecutionException {
        List<Long> versions = new ArrayList<>();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<List<Long>> client = () -> incremented(path);
            for (Future<List<Long>> made : clients.invokeAll(Collections.nCopies(CLIENTS, client))) {
                versions.addAll(made.get());
            }
        }
        return versions;
    }

    /** The versions that one client made. */
    private List<Long> incremented(String path) {
        List<Long> made = new ArrayList<>();
        JsonNode seen = api().get(path).body();
        while (made.size() < INCREMENTS) {
            long version = seen.get("version").longValue();
            Answer answer = api().put(path, version, count(seen.get("order").intValue() + 1));
            seen = switch (answer.status()) {
                case 200 -> answer.body();
                case 412 -> answer.body().get("current");
                case 503 -> api().get(path).body();
                default -> throw new AssertionError(answer);
            };
            if (answer.status() == 200) {
                made.add(seen.get("version").longValue());
            }
        }
        return made;
    }

    private static Map<String, Object> count(int number) {
        return Map.of("task", "Count", "order", number);
    }
}
