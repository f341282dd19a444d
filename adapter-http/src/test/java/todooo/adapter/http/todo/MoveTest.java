package todooo.adapter.http.todo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.adapter.http.Client;
import todooo.adapter.http.Client.Reply;
import todooo.adapter.http.TestServer;

/** To-dos are moved in the order of places. */
class MoveTest {
    private final TestServer server = TestServer.start();
    private final Client client = new Client(server);

    @BeforeEach
    void fill() {
        for (int i = 0; i < 3; i++) {
            client.created("{\"task\":\"t\"}");
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"3, null, 3 1 2", "1, 3, 2 3 1", "1, 2, 2 1 3", "3, 1, 1 3 2", "2, 1, 1 2 3", "1, null, 1 2 3"})
    void movesBehindAnotherOrToTheFront(String id, String after, String order) {
        Reply reply = move(id, after);

        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.body()).isEmpty();
        assertThat(order("place")).isEqualTo(order);
        assertThat(order("-place")).isEqualTo(new StringBuilder(order).reverse().toString());
    }

    @Test
    void keepsTheVersionAndTheOtherOrders() {
        String before = client.get("/todo/3").body();
        String tag = client.get("/todo/3").header("ETag");

        move("3", "null");

        assertThat(client.get("/todo/3").body()).isEqualTo(before);
        assertThat(client.get("/todo/3").header("ETag")).isEqualTo(tag);
        assertThat(order("created")).isEqualTo("1 2 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"after\":null}", "{\"after\":null,\"list\":null}"})
    void movesOnlyTheVersionThatItsClientHasSeen(String body) {
        String seen = client.get("/todo/3").header("ETag");
        client.patch("/todo/3", "{\"task\":\"changed\"}");

        moveVersion(seen, body).problem(412, "precondition-failed");
        assertThat(order("place")).isEqualTo("1 2 3");
        assertThat(moveVersion(client.get("/todo/3").header("ETag"), body).status())
                .isEqualTo(204);
        assertThat(order("place")).isEqualTo("3 1 2");
    }

    private Reply moveVersion(String tag, String body) {
        return client.send(
                "POST",
                "/todo/3/move",
                BodyPublishers.ofString(body),
                "If-Match",
                tag,
                "Content-Type",
                "application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "0", "x", "9223372036854775808"})
    void knowsNoTodoOfAnIdThatCannotBeOneOrDoesNotExist(String id) {
        move(id, "1").problem(404, "not-found");
    }

    @Test
    void movesNothingThatIsInTheTrash() {
        client.delete("/todo/3");

        move("3", "1").problem(404, "not-found");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "{\"after\":4}, #/after, must be the id of another one",
                "{\"after\":1}, #/after, must be the id of another one",
                "{\"after\":9223372036854775807}, #/after, must be the id of another one",
                "{\"after\":0}, #/after, `must be the id of a to-do, or null`",
                "{\"after\":1.0}, #/after, `must be the id of a to-do, or null`",
                "{\"after\":9223372036854775808}, #/after, `must be the id of a to-do, or null`",
                "{\"after\":\"2\"}, #/after, `must be the id of a to-do, or null`",
                "{}, #/after, is missing",
                "`{\"after\":2,\"place\":1}`, #/place, `is not known; known are after, list`",
                "null, #, must be an object",
            })
    void refusesABodyThatIsWrong(String body, String pointer, String detail) {
        JsonNode errors = client.post("/todo/1/move", body)
                .problem(422, "invalid-content")
                .get("errors");

        assertThat(errors).hasSize(1);
        assertThat(errors.get(0).get("pointer").textValue()).isEqualTo(pointer);
        assertThat(errors.get(0).get("detail").textValue()).isEqualTo(detail);
        assertThat(order("place")).isEqualTo("1 2 3");
    }

    @Test
    void refusesToMoveBehindWhatIsInTheTrash() {
        client.delete("/todo/3");

        move("1", "3").problem(422, "invalid-content");
    }

    @Test
    void refusesABodyThatIsNoJson() {
        client.post("/todo/1/move", "{").problem(400, "malformed-json");
        client.send("POST", "/todo/1/move", BodyPublishers.ofString("{\"after\":null}"), "Content-Type", "text/plain")
                .problem(415, "unsupported-media-type");
    }

    @Test
    void putsWhatIsRestoredBackToItsPlace() {
        move("3", "1");
        String deletion = client.deleted("/todo/3");

        client.restore(deletion);

        assertThat(order("place")).isEqualTo("1 3 2");
    }

    private Reply move(String id, String after) {
        return client.post("/todo/" + id + "/move", "{\"after\":" + after + "}");
    }

    private String order(String sort) {
        List<String> ids = client.get("/todo?sort=" + sort).json().findValuesAsText("id");
        return String.join(" ", ids);
    }
}
