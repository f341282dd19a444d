package todooo.endtoend.testkit.writing;

import static java.util.Comparator.comparingLong;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import todooo.endtoend.testkit.ApiClient;
import todooo.endtoend.testkit.ApiClient.Answer;

/** A client that keeps a copy of the list by the feed of changes, and each time goes on with its last token. */
public final class Follower {
    private static final String START = "/changes?limit=40";
    private static final String ALL = "/todo?sort=place&limit=1000";

    /** The first differs with the port of the service, the second is in the feed only. */
    private static final Set<String> NOT_COMPARED = Set.of("url", "place");

    private final Map<Long, JsonNode> copy = new HashMap<>();
    private String next = START;
    private int expired;

    /** Reads what has changed, again and again, until it is enough or a request gets no answer. */
    public void follow(ApiClient api, BooleanSupplier enough) {
        try {
            while (!enough.getAsBoolean()) {
                readOn(api);
            }
        } catch (UncheckedIOException killed) {
            assertThat(next).as("where it goes on after %s", killed).isNotEqualTo(START);
        }
    }

    /** Reads all that has changed. */
    public void catchUp(ApiClient api) {
        while (readOn(api)) {
            assertThat(copy).hasSizeLessThan(1_000_000);
        }
    }

    /** Reads one part of the feed; whether there is more. */
    private boolean readOn(ApiClient api) {
        Answer answer = api.get(next);
        if (answer.status() == 410) {
            expired++;
            copy.clear();
            next = START;
            return true;
        }
        WriteOutcome outcome = WriteOutcome.check(answer, 200);
        outcome.pause();
        if (outcome != WriteOutcome.DONE) {
            return true;
        }
        answer.body().get("todos").forEach(this::put);
        answer.body()
                .get("deleted")
                .forEach(removed -> copy.remove(removed.get("id").longValue()));
        next = START + "&since=" + answer.body().get("next").textValue();
        return answer.body().get("more").booleanValue();
    }

    private void put(JsonNode todo) {
        JsonNode before = copy.put(todo.get("id").longValue(), todo);
        if (before != null) {
            assertThat(todo.get("version").longValue())
                    .as("the version of %s after %s", todo, before)
                    .isGreaterThanOrEqualTo(before.get("version").longValue());
        }
    }

    /** How often it was told to start anew. */
    public int expired() {
        return expired;
    }

    /** Fails unless this client, and one that starts anew, know exactly the to-dos of the list in their places. */
    public void verify(ApiClient api) {
        var anew = new Follower();
        catchUp(api);
        anew.catchUp(api);

        List<JsonNode> listed = listed(api);
        assertThat(anew.inPlaces()).as("a copy that was begun now").isEqualTo(listed);
        assertThat(inPlaces()).as("a copy that was kept").isEqualTo(listed);
    }

    private static List<JsonNode> listed(ApiClient api) {
        List<JsonNode> todos = new ArrayList<>();
        Optional<String> page = Optional.of(ALL);
        while (page.isPresent()) {
            Answer answer = api.get(page.get());
            assertThat(answer.status()).as("%s", answer).isEqualTo(200);
            answer.body().valueStream().map(Follower::compared).forEach(todos::add);
            page = answer.next();
        }
        return todos;
    }

    private List<JsonNode> inPlaces() {
        return copy.values().stream()
                .sorted(comparingLong((JsonNode todo) -> todo.get("place").longValue())
                        .thenComparingLong(todo -> todo.get("id").longValue()))
                .map(Follower::compared)
                .toList();
    }

    private static JsonNode compared(JsonNode todo) {
        return todo.<ObjectNode>deepCopy().without(NOT_COMPARED);
    }
}
