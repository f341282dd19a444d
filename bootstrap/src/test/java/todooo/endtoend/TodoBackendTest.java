package todooo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import todooo.endtoend.testkit.ApiClient.Answer;

/** The sixteen behaviours of the Todo-Backend specification: the list, new to-dos, existing ones, their order. */
class TodoBackendTest extends EndToEnd {
    private static final String ROOT = "/todo-backend";

    @BeforeEach
    void startWithoutTodos() {
        send("DELETE", ROOT);
    }

    @Test
    void answersAGet() {
        assertThat(send("GET", ROOT).isArray()).isTrue();
    }

    @Test
    void answersAPostWithTheTodo() {
        assertThat(post(Map.of("title", "Water the plants")).get("title").textValue())
                .isEqualTo("Water the plants");
    }

    @Test
    void answersADelete() {
        post(Map.of("title", "Water the plants"));

        assertThat(send("DELETE", ROOT).get("deleted").intValue()).isEqualTo(1);
    }

    @Test
    void isEmptyAfterADelete() {
        post(Map.of("title", "Water the plants"));
        send("DELETE", ROOT);

        assertThat(send("GET", ROOT)).isEmpty();
    }

    @Test
    void listsANewTodo() {
        JsonNode created = post(Map.of("title", "Water the plants"));

        assertThat(send("GET", ROOT)).containsExactly(created);
    }

    @Test
    void startsATodoAsNotCompleted() {
        assertThat(post(Map.of("title", "Water the plants")).get("completed").booleanValue())
                .isFalse();
        assertThat(send("GET", ROOT).get(0).get("completed").booleanValue()).isFalse();
    }

    @Test
    void givesATodoAUrl() {
        JsonNode created = post(Map.of("title", "Water the plants"));

        assertThat(created.get("url").textValue())
                .startsWith("http://127.0.0.1:")
                .endsWith(ROOT + "/" + created.get("id").longValue());
        assertThat(send("GET", ROOT).get(0).get("url")).isEqualTo(created.get("url"));
    }

    @Test
    void findsATodoAtItsUrl() {
        JsonNode created = post(Map.of("title", "Water the plants"));

        assertThat(send("GET", url(created))).isEqualTo(created);
    }

    @Test
    void leadsFromTheListToEachTodo() {
        post(Map.of("title", "Water the plants"));
        post(Map.of("title", "Feed the fish"));

        JsonNode list = send("GET", ROOT);

        assertThat(list)
                .hasSize(2)
                .allSatisfy(todo -> assertThat(send("GET", url(todo))).isEqualTo(todo));
    }

    @Test
    void changesATitle() {
        JsonNode created = post(Map.of("title", "Water the plants"));

        assertThat(send("PATCH", url(created), Map.of("title", "Feed the fish"))
                        .get("title")
                        .textValue())
                .isEqualTo("Feed the fish");
    }

    @Test
    void completesATodo() {
        JsonNode created = post(Map.of("title", "Water the plants"));

        assertThat(send("PATCH", url(created), Map.of("completed", true))
                        .get("completed")
                        .booleanValue())
                .isTrue();
    }

    @Test
    void keepsWhatWasChanged() {
        JsonNode created = post(Map.of("title", "Water the plants"));
        JsonNode changed = send("PATCH", url(created), Map.of("title", "Feed the fish", "completed", true));

        assertThat(send("GET", url(created))).isEqualTo(changed).isNotEqualTo(created);
        assertThat(send("GET", ROOT)).containsExactly(changed);
    }

    @Test
    void deletesATodo() {
        JsonNode created = post(Map.of("title", "Water the plants"));
        send("DELETE", url(created));

        assertThat(send("GET", ROOT)).isEmpty();
    }

    @Test
    void createsATodoWithAnOrder() {
        assertThat(post(Map.of("title", "Water the plants", "order", 3))
                        .get("order")
                        .intValue())
                .isEqualTo(3);
    }

    @Test
    void changesAnOrder() {
        JsonNode created = post(Map.of("title", "Water the plants", "order", 3));

        assertThat(send("PATCH", url(created), Map.of("order", 8)).get("order").intValue())
                .isEqualTo(8);
    }

    @Test
    void keepsAChangedOrder() {
        JsonNode created = post(Map.of("title", "Water the plants", "order", 3));
        send("PATCH", url(created), Map.of("order", 8));

        assertThat(send("GET", url(created)).get("order").intValue()).isEqualTo(8);
    }

    private JsonNode post(Map<String, ?> todo) {
        return send("POST", ROOT, todo);
    }

    private JsonNode send(String method, String url) {
        return send(method, url, Map.of());
    }

    private JsonNode send(String method, String url, Map<String, ?> body) {
        Answer answer = api().sendAsTodoBackend(method, url, body);
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 299);
        return answer.body();
    }

    private static String url(JsonNode todo) {
        return todo.get("url").textValue();
    }
}
