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

/**
 * A client that keeps a copy of all to-dos and lists by the feed of changes, and each time goes on with its last token.
 */
public final class Follower {
    private static final String START = "/changes?limit=40";
    private static final String ALL_TODOS = "/todo?sort=place&limit=1000";
    private static final String ALL_LISTS = "/lists?limit=1000";

    /** The first differs with the port of the service, the second is in the feed only. */
    private static final Set<String> NOT_COMPARED = Set.of("url", "place");

    private final Map<Long, JsonNode> todos = new HashMap<>();
    private final Map<Long, JsonNode> lists = new HashMap<>();
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
            assertThat(todos).hasSizeLessThan(1_000_000);
        }
    }

    /** Reads one part of the feed; whether there is more. */
    private boolean readOn(ApiClient api) {
        Answer answer = api.get(next);
        if (answer.status() == 410) {
            expired++;
            todos.clear();
            lists.clear();
            next = START;
            return true;
        }
        WriteOutcome outcome = WriteOutcome.check(answer, 200);
        outcome.pause();
        if (outcome != WriteOutcome.DONE) {
            return true;
        }
        answer.body().get("todos").forEach(todo -> put(todos, todo));
        answer.body().get("lists").forEach(list -> put(lists, list));
        answer.body()
                .get("deleted")
                .forEach(removed -> ofKind(removed.get("kind").textValue())
                        .remove(removed.get("id").longValue()));
        next = START + "&since=" + answer.body().get("next").textValue();
        return answer.body().get("more").booleanValue();
    }

    private Map<Long, JsonNode> ofKind(String kind) {
        return switch (kind) {
            case "todo" -> todos;
            case "list" -> lists;
            default -> throw new AssertionError("An unknown kind: " + kind);
        };
    }

    private static void put(Map<Long, JsonNode> copy, JsonNode changed) {
        JsonNode before = copy.put(changed.get("id").longValue(), changed);
        if (before != null) {
            assertThat(changed.get("version").longValue())
                    .as("the version of %s after %s", changed, before)
                    .isGreaterThanOrEqualTo(before.get("version").longValue());
        }
    }

    /** How often it was told to start anew. */
    public int expired() {
        return expired;
    }

    /** Fails unless this client, and one that starts anew, know exactly the to-dos and lists in their places. */
    public void verify(ApiClient api) {
        var anew = new Follower();
        catchUp(api);
        anew.catchUp(api);

        List<JsonNode> allTodos = all(api, ALL_TODOS);
        assertThat(inPlaces(anew.todos)).as("a copy that was begun now").isEqualTo(allTodos);
        assertThat(inPlaces(todos)).as("a copy that was kept").isEqualTo(allTodos);
        List<JsonNode> allLists = all(api, ALL_LISTS);
        assertThat(inPlaces(anew.lists)).as("lists that were copied now").isEqualTo(allLists);
        assertThat(inPlaces(lists)).as("lists that were kept").isEqualTo(allLists);
    }

    private static List<JsonNode> all(ApiClient api, String first) {
        List<JsonNode> found = new ArrayList<>();
        Optional<String> page = Optional.of(first);
        while (page.isPresent()) {
            Answer answer = api.get(page.get());
            assertThat(answer.status()).as("%s", answer).isEqualTo(200);
            answer.body().valueStream().map(Follower::compared).forEach(found::add);
            page = answer.next();
        }
        return found;
    }

    private static List<JsonNode> inPlaces(Map<Long, JsonNode> copy) {
        return copy.values().stream()
                .sorted(comparingLong((JsonNode value) -> value.get("place").longValue())
                        .thenComparingLong(value -> value.get("id").longValue()))
                .map(Follower::compared)
                .toList();
    }

    private static JsonNode compared(JsonNode value) {
        return value.<ObjectNode>deepCopy().without(NOT_COMPARED);
    }
}
