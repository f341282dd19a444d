package todooo.adapter.http.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.adapter.http.Client;
import todooo.adapter.http.Client.Reply;
import todooo.adapter.http.TestServer;

class ResourceTest {
    private static final TestServer SERVER = TestServer.start();
    private static final Client CLIENT = new Client(SERVER);

    static {
        CLIENT.created("{\"task\":\"t\"}");
        CLIENT.delete(CLIENT.created("{\"task\":\"t\"}"));
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/todo",
                "/todo/",
                "/todo/1",
                "/todo/1/",
                "/todo/2",
                "/todo?limit=0",
                "/trash",
                "/trash/1",
                "/changes",
                "/"
            })
    void mirrorsGetInHead(String path) {
        Reply get = CLIENT.get(path, "X-Request-Id", "same");
        Reply head = CLIENT.send("HEAD", path, BodyPublishers.noBody(), "X-Request-Id", "same");

        assertThat(head.status()).isEqualTo(get.status());
        assertThat(head.body()).isEmpty();
        assertThat(headers(head)).isEqualTo(headers(get)).containsKey("content-length");
    }

    @ParameterizedTest
    @CsvSource({
        "/todo, 'DELETE, GET, HEAD, OPTIONS, POST'",
        "/todo/, 'DELETE, GET, HEAD, OPTIONS, POST'",
        "/todo/1, 'DELETE, GET, HEAD, OPTIONS, PATCH, PUT'",
        "/todo/x/, 'DELETE, GET, HEAD, OPTIONS, PATCH, PUT'",
        "/todo/1/move, 'OPTIONS, POST'",
        "/trash, 'DELETE, GET, HEAD, OPTIONS'",
        "/trash/1/, 'DELETE, GET, HEAD, OPTIONS'",
        "/trash/1/restore, 'OPTIONS, POST'",
        "/changes, 'GET, HEAD, OPTIONS'",
        "/, 'GET, HEAD, OPTIONS'"
    })
    void listsItsMethods(String path, String allow) {
        Reply options = CLIENT.send("OPTIONS", path, BodyPublishers.noBody());

        assertThat(options.status()).isEqualTo(204);
        assertThat(options.header("Allow")).isEqualTo(allow);
        assertThat(options.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/todo, application/json, ''",
        "/todo/1, '', 'application/merge-patch+json, application/json'",
        "/todo/1/move, application/json, ''",
        "/trash, '', ''",
        "/, '', ''",
    })
    void listsWhatItsBodiesMayBe(String path, String post, String patch) {
        Reply options = CLIENT.send("OPTIONS", path, BodyPublishers.noBody());

        assertThat(options.header("Accept-Post")).isEqualTo(post);
        assertThat(options.header("Accept-Patch")).isEqualTo(patch);
    }

    @Test
    void sendsNoLengthWhereThereIsNoBody() {
        String etag = CLIENT.get("/todo/1").header("ETag");

        for (Reply reply : List.of(
                CLIENT.send("OPTIONS", "/todo", BodyPublishers.noBody()),
                CLIENT.get("/todo/1", "If-None-Match", etag),
                CLIENT.send("HEAD", "/todo/1", BodyPublishers.noBody(), "If-None-Match", etag),
                CLIENT.send("DELETE", CLIENT.created("{\"task\":\"t\"}"), BodyPublishers.noBody()))) {
            assertThat(reply.status()).isIn(204, 304);
            assertThat(reply.header("Content-Length")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /todo/1",
        "PUT, /todo/1",
        "PATCH, /todo/1",
        "DELETE, /todo/1",
        "POST, /todo",
        "POST, /todo/1/move",
        "GET, /trash/1",
        "DELETE, /trash/1",
        "POST, /trash/1/restore",
        "GET, /todo-backend",
        "POST, /todo-backend",
        "DELETE, /todo-backend",
        "GET, /todo-backend/1",
        "PUT, /todo-backend/1",
        "PATCH, /todo-backend/1",
        "DELETE, /todo-backend/1",
    })
    void refusesParametersThatItDoesNotHave(String method, String path) {
        String errors = CLIENT.send(
                        method,
                        path + "?limit=1",
                        BodyPublishers.ofString("{\"task\":\"t\"}"),
                        "Content-Type",
                        "application/json")
                .problem(422, "invalid-parameter")
                .get("errors")
                .toString();

        assertThat(errors).contains("limit", "there are no parameters here");
        assertThat(CLIENT.get("/todo/1").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /todo, 'DELETE, GET, HEAD, OPTIONS, POST'",
        "LIST, /todo, 'DELETE, GET, HEAD, OPTIONS, POST'",
        "TRACE, /todo, 'DELETE, GET, HEAD, OPTIONS, POST'",
        "POST, /todo/1, 'DELETE, GET, HEAD, OPTIONS, PATCH, PUT'",
        "BREW, /todo/1/, 'DELETE, GET, HEAD, OPTIONS, PATCH, PUT'",
        "GET, /todo/1/move, 'OPTIONS, POST'",
        "POST, /trash, 'DELETE, GET, HEAD, OPTIONS'",
        "PATCH, /trash/1, 'DELETE, GET, HEAD, OPTIONS'",
        "DELETE, /trash/1/restore/, 'OPTIONS, POST'",
        "POST, /changes, 'GET, HEAD, OPTIONS'",
        "DELETE, /, 'GET, HEAD, OPTIONS'"
    })
    void refusesOtherMethods(String method, String path, String allow) {
        Reply reply = CLIENT.send(method, path, BodyPublishers.noBody());

        reply.problem(405, "method-not-allowed");
        assertThat(reply.header("Allow")).isEqualTo(allow);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nothing",
        "POST, /nothing",
        "OPTIONS, /nothing",
        "BREW, /nothing",
        "GET, /todo/1/x",
        "POST, /trash/restore/1",
        "GET, /changes/1",
        "GET, /TODO",
        "DELETE, /todos",
        "GET, /todo/%00",
        "GET, //todo",
        "GET, /todo//",
        "GET, /todo//1",
        "GET, /x/../todo",
        "GET, /./todo",
        "GET, /todo/.",
        "GET, /todo/1/..",
        "GET, /todo;a=b",
        "DELETE, /todo/1;a=b",
        "GET, /%2e/todo",
        "GET, /x/%2E%2E/todo",
        "GET, /todo%2F1",
        "GET, /x%5c..%5ctodo",
    })
    void knowsNoOtherPath(String method, String path) {
        CLIENT.send(method, path, BodyPublishers.noBody()).problem(404, "not-found");
    }

    @Test
    void servesATrailingSlashAsTheSameResource() {
        assertThat(CLIENT.get("/todo/1/").body())
                .isEqualTo(CLIENT.get("/todo/1").body());
        assertThat(CLIENT.get("/todo/").body()).isEqualTo(CLIENT.get("/todo").body());
        assertThat(CLIENT.post("/todo/", "{\"task\":\"t\"}").status()).isEqualTo(201);
    }

    @Test
    void sendsTheCommonHeadersWithEveryAnswer() {
        for (Reply reply : List.of(CLIENT.get("/todo"), CLIENT.get("/nothing"), CLIENT.post("/todo", "x"))) {
            assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(reply.header("Content-Security-Policy")).startsWith("default-src 'none'");
            assertThat(reply.header("Cache-Control")).isEqualTo("no-cache");
            assertThat(reply.header("Date")).isNotEmpty();
        }
    }

    private static Map<String, List<String>> headers(Reply reply) {
        Map<String, List<String>> headers =
                new HashMap<>(reply.response().headers().map());
        headers.remove("date");
        return headers;
    }
}
