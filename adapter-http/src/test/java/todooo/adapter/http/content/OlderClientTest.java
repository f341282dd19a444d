package todooo.adapter.http.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.adapter.http.Client;
import todooo.adapter.http.TestServer;

/** Clients that know the members of the first version only destroy nothing of what came later. */
class OlderClientTest {
    private static final List<String> LATER = List.of("list", "notes", "tags", "due", "dueZone", "start", "priority");
    private static final String LATER_VALUES =
            "\"list\":1,\"notes\":\"# Why\\nBecause.\",\"tags\":[\"home\",\"Paint\"],"
                    + "\"due\":\"2026-12-01T09:30\",\"dueZone\":\"Europe/Berlin\",\"start\":\"2026-11-28\",\"priority\":\"high\"";

    private final TestServer server = TestServer.start();
    private final Client client = new Client(server);
    private String todo = "";
    private JsonNode before;

    @BeforeEach
    void createATodoThatUsesEverything() {
        client.created("/lists", "{\"title\":\"Home\"}");
        todo = client.created("{\"task\":\"Paint\",\"order\":1," + LATER_VALUES + "}");
        before = client.get(todo).json();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"task\":\"Paint the wall\"}",
                "{\"task\":\"Paint\",\"completed\":true,\"order\":7}",
                "{\"id\":1,\"task\":\"t\",\"completed\":false,\"order\":null,\"createdAt\":\"x\",\"updatedAt\":\"x\","
                        + "\"version\":1,\"url\":\"x\"}"
            })
    void replaceTheirOwnMembersOnly(String body) {
        JsonNode after = client.put(todo, body).json();

        assertThat(later(after)).isEqualTo(later(before));
        assertThat(client.get(todo).json()).isEqualTo(after);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"completed\":true}", "{\"task\":\"Wall\",\"order\":null}"})
    void patchTheirOwnMembersOnly(String body) {
        assertThat(later(client.patch(todo, body).json())).isEqualTo(later(before));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH"})
    void ofTodoBackendChangeTheirOwnMembersOnly(String method) {
        String path = todo.replace("/todo/", "/todo-backend/");
        String whole = ((ObjectNode) client.get(path).json())
                .put("title", "Wall")
                .put("completed", true)
                .toString();

        assertThat((method.equals("PUT") ? client.put(path, whole) : client.patch(path, whole)).status())
                .isEqualTo(200);

        JsonNode after = client.get(todo).json();
        assertThat(after.get("task").textValue()).isEqualTo("Wall");
        assertThat(after.get("completed").booleanValue()).isTrue();
        assertThat(later(after)).isEqualTo(later(before));
    }

    @Test
    void moveAndDeleteAndRestoreWhatTheyDoNotKnow() {
        String other = client.created("{\"task\":\"Other\"}");

        client.post(todo + "/move", "{\"after\":%s}".formatted(other.replaceFirst(".*/", "")));
        assertThat(client.get(todo).json()).isEqualTo(before);
        client.restore(client.deleted(todo));
        assertThat(later(client.get(todo).json())).isEqualTo(later(before));
    }

    @Test
    void createTodosWithoutWhatCameLater() {
        JsonNode created = client.post("/todo", "{\"task\":\"t\",\"completed\":false,\"order\":3}")
                .json();

        assertThat(later(created).toString())
                .isEqualTo("{\"list\":null,\"notes\":null,\"tags\":[],\"due\":null,\"dueZone\":null,\"start\":null,"
                        + "\"priority\":null}");
    }

    /** What is absent stays, and null clears, whether a client of today replaces or patches. */
    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH"})
    void unlikeClientsOfTodayWhoClearByNull(String method) {
        for (String member : LATER) {
            String path = client.created("{\"task\":\"t\"," + LATER_VALUES + "}");
            String body = "{\"task\":\"t\",\"%s\":null}".formatted(member);

            JsonNode after = (method.equals("PUT") ? client.put(path, body) : client.patch(path, body)).json();

            ObjectNode expected = later(before);
            if (member.equals("tags")) {
                expected.putArray("tags");
            } else {
                expected.putNull(member);
            }
            if (member.equals("due")) {
                expected.putNull("dueZone");
            }
            assertThat(later(after)).as(member).isEqualTo(expected);
        }
    }

    private static ObjectNode later(JsonNode json) {
        return ((ObjectNode) json.deepCopy()).retain(LATER);
    }
}
