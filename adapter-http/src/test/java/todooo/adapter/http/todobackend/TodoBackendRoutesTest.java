package todooo.adapter.http.todobackend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.adapter.http.Client;
import todooo.adapter.http.Client.Reply;
import todooo.adapter.http.TestServer;
import todooo.domain.query.PageLimit;

class TodoBackendRoutesTest {
    private static final String ROOT = "/todo-backend";
    private static final TestServer SERVER = TestServer.start();
    private static final Client CLIENT = new Client(SERVER);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @BeforeEach
    void startWithoutTodos() {
        send("DELETE", ROOT, "");
    }

    @Test
    void showsATodoInItsOwnWords() {
        Reply created = send("POST", ROOT, "{\"title\":\"Walk\"}");

        JsonNode todo = created.json();
        String url = SERVER.url() + ROOT + "/" + todo.get("id").longValue();
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location")).isEqualTo(url);
        assertThat(todo.toString())
                .isEqualTo("{\"id\":%d,\"title\":\"Walk\",\"completed\":false,\"order\":null,\"url\":\"%s\"}"
                        .formatted(todo.get("id").longValue(), url));
        assertThat(send("GET", path(todo), "").json()).isEqualTo(todo);
        assertThat(send("GET", ROOT, "").json()).containsExactly(todo);
    }

    @Test
    void showsTheSameTodosAsTheOtherPath() {
        String path = CLIENT.created("{\"task\":\"Walk\",\"completed\":true,\"order\":7}");
        String same = path.replace("/todo/", ROOT + "/");

        JsonNode todo = send("GET", same, "").json();
        assertThat(todo.get("title").textValue()).isEqualTo("Walk");
        assertThat(todo.get("completed").booleanValue()).isTrue();
        assertThat(todo.get("order").intValue()).isEqualTo(7);
        send("PATCH", same, "{\"title\":\"Run\"}");
        assertThat(CLIENT.get(path).json().get("task").textValue()).isEqualTo("Run");
    }

    @Test
    void takesBackItsOwnRepresentation() {
        JsonNode todo = created("{\"title\":\"Walk\",\"order\":7}");
        String completed = todo.toString().replace("false", "true");

        Reply replaced = send("PUT", path(todo), completed);

        assertThat(replaced.status()).isEqualTo(200);
        assertThat(replaced.body()).isEqualTo(completed);
        assertThat(send("GET", path(todo), "").body()).isEqualTo(completed);
    }

    @Test
    void changesWhatAPatchNamesAndClearsWhatItSetsToNull() {
        JsonNode todo = created("{\"title\":\"Walk\",\"completed\":true,\"order\":7}");

        Reply patched = send("PATCH", path(todo), "{\"title\":\"Run\",\"order\":null}");

        assertThat(patched.status()).isEqualTo(200);
        assertThat(patched.json().get("title").textValue()).isEqualTo("Run");
        assertThat(patched.json().get("completed").booleanValue()).isTrue();
        assertThat(patched.json().get("order").isNull()).isTrue();
    }

    @Test
    void deletesOne() {
        JsonNode todo = created("{\"title\":\"Walk\"}");

        assertThat(send("DELETE", path(todo), "").status()).isEqualTo(204);
        for (String method : List.of("GET", "DELETE", "PUT", "PATCH")) {
            send(method, path(todo), "{\"title\":\"Run\"}").problem(404, "not-found");
        }
    }

    @Test
    void deletesAllWhicheverWayTheyCame() {
        created("{\"title\":\"Walk\",\"completed\":true}");
        CLIENT.created("{\"task\":\"Run\"}");

        assertThat(send("DELETE", ROOT, "").json().toString()).isEqualTo("{\"deleted\":2}");
        assertThat(send("DELETE", ROOT, "").json().toString()).isEqualTo("{\"deleted\":0}");
        assertThat(CLIENT.get("/todo").json()).isEmpty();
    }

    @Test
    void createsNothingWithAUrlOfTheClient() {
        JsonNode problem = send("POST", ROOT, "{\"title\":\"t\",\"url\":\"u\"}").problem(422, "invalid-content");

        assertThat(problem.get("errors").get(0).get("detail").textValue()).isEqualTo("is set by the service");
    }

    @Test
    void createsNoMoreThanOneUnderAKey() {
        Reply first = withKey("{\"title\":\"once\"}");
        Reply again = withKey("{\"title\":\"once\"}");

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Location")).isEqualTo(first.header("Location")).isNotEmpty();
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        withKey("{\"title\":\"twice\"}").problem(422, "idempotency-key-reused");
    }

    private static Reply withKey(String body) {
        return CLIENT.send(
                "POST",
                ROOT,
                BodyPublishers.ofString(body),
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                "\"backend\"");
    }

    @Test
    void listsNoMoreThanAThousandOldestFirst() {
        for (int i = 1; i <= PageLimit.MAX + 1; i++) {
            created("{\"title\":\"t\",\"order\":%d}".formatted(-i));
        }

        assertThat(send("GET", ROOT, "").json().findValues("order"))
                .hasSize(PageLimit.MAX)
                .first()
                .hasToString("-1");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "{}, #/title, is missing",
                "{\"title\":1}, #/title, must be a string",
                "{\"title\":null}, #/title, must be a string",
                "{\"title\":\" \"}, #/title, must not be blank",
                "`{\"title\":\"t\",\"task\":\"t\"}`, #/task, `is not known; known are title, completed, order`",
                "`{\"title\":\"t\",\"version\":1}`, #/version, `is not known; known are title, completed, order`",
                "`{\"title\":\"t\",\"completed\":\"true\"}`, #/completed, must be true or false",
                "`{\"title\":\"t\",\"order\":1.5}`, #/order, `must be a whole number from -2147483648 to 2147483647, or null`",
            })
    void refusesWhatIsWrongInItsOwnWords(String body, String pointer, String detail) {
        JsonNode todo = created("{\"title\":\"Walk\"}");

        for (Reply reply : List.of(send("POST", ROOT, body), send("PUT", path(todo), body))) {
            JsonNode error = reply.problem(422, "invalid-content").at("/errors/0");
            assertThat(error.get("pointer").textValue()).isEqualTo(pointer);
            assertThat(error.get("detail").textValue()).isEqualTo(detail);
        }
    }

    @ParameterizedTest
    @CsvSource({"😀, 256, 201", "😀, 257, 422"})
    void countsTheCodePointsOfATitle(String character, int times, int status) {
        assertThat(send("POST", ROOT, "{\"title\":\"%s\"}".formatted(character.repeat(times)))
                        .status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE"})
    void keepsToAConditionThatItDemandsOfNobody(String method) {
        try (TestServer strict = TestServer.requiringIfMatch()) {
            Client client = new Client(strict);
            client.created("{\"task\":\"Walk\"}");

            send(client, method, ROOT + "/1", "{\"title\":\"Run\"}", "If-Match", "\"7\"")
                    .problem(412, "precondition-failed");
            assertThat(send(client, method, ROOT + "/1", "{\"title\":\"Run\"}").status())
                    .isBetween(200, 204);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void readsUnderTheConditionsThatTheOtherPathKnows(String method) {
        String path = CLIENT.created("{\"task\":\"Walk\"}");
        String same = path.replace("/todo/", ROOT + "/");
        String current = CLIENT.get(path).header("ETag");
        String stale = current.replace("\"1-", "\"2-");

        for (String[] condition : new String[][] {
            {},
            {"If-None-Match", current},
            {"If-None-Match", "W/" + current},
            {"If-None-Match", "*"},
            {"If-None-Match", stale},
            {"If-None-Match", "1"},
            {"If-Match", current},
            {"If-Match", "*"},
            {"If-Match", stale},
            {"If-Match", stale, "If-None-Match", current},
        }) {
            Reply expected = send(CLIENT, method, path, "", condition);
            Reply reply = send(CLIENT, method, same, "", condition);

            assertThat(reply.status()).as(String.join(" ", condition)).isEqualTo(expected.status());
            assertThat(reply.header("ETag")).isEqualTo(expected.header("ETag"));
        }
    }

    @Test
    void sendsNothingThatTheClientHasAndNothingButTheVersionThatItExpects() {
        JsonNode todo = created("{\"title\":\"Walk\"}");
        String current = send("GET", path(todo), "").header("ETag");

        Reply known = send(CLIENT, "GET", path(todo), "", "If-None-Match", current);
        assertThat(known.status()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
        assertThat(known.header("ETag")).isEqualTo(current).isNotEmpty();
        Reply other = send(CLIENT, "GET", path(todo), "", "If-Match", "\"7\"");
        assertThat(other.problem(412, "precondition-failed").at("/current/task").textValue())
                .isEqualTo("Walk");
        assertThat(other.header("ETag")).isEqualTo(current);
    }

    @ParameterizedTest
    @ValueSource(strings = {ROOT, ROOT + "/", ROOT + "/1"})
    void isUnknownUnlessTheSettingsOpenIt(String path) {
        try (TestServer closed = TestServer.withoutTodoBackend()) {
            Client client = new Client(closed);
            client.created("{\"task\":\"Walk\"}");

            for (String method : List.of("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")) {
                send(client, method, path, "{\"title\":\"Run\"}").problem(404, "not-found");
            }
            assertThat(client.get("/todo").json()).hasSize(1);
        }
    }

    private static JsonNode created(String body) {
        Reply created = send("POST", ROOT, body);
        assertThat(created.status()).isEqualTo(201);
        return created.json();
    }

    private static String path(JsonNode todo) {
        return todo.get("url").textValue().substring(SERVER.url().length());
    }

    private static Reply send(String method, String path, String body) {
        return send(CLIENT, method, path, body);
    }

    /** As clients of Todo-Backend do: they call everything JSON, also what has no body. */
    private static Reply send(Client client, String method, String path, String body, String... condition) {
        List<String> headers =
                new ArrayList<>(List.of("Content-Type", "application/json", "Accept", "text/plain, */*; q=0.01"));
        headers.addAll(List.of(condition));
        return client.send(method, path, BodyPublishers.ofString(body), headers.toArray(String[]::new));
    }
}
