package todooo.adapter.http;

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
import todooo.adapter.http.Client.Reply;

class ResourceTest {
    private static final TestServer SERVER = TestServer.start();
    private static final Client CLIENT = new Client(SERVER);

    static {
        CLIENT.created("{\"task\":\"t\"}");
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/todo", "/todo/", "/todo/1", "/todo/1/", "/todo/2", "/todo?limit=0", "/"})
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
        "PUT, /todo, 'DELETE, GET, HEAD, OPTIONS, POST'",
        "LIST, /todo, 'DELETE, GET, HEAD, OPTIONS, POST'",
        "TRACE, /todo, 'DELETE, GET, HEAD, OPTIONS, POST'",
        "POST, /todo/1, 'DELETE, GET, HEAD, OPTIONS, PATCH, PUT'",
        "BREW, /todo/1/, 'DELETE, GET, HEAD, OPTIONS, PATCH, PUT'",
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
        "GET, /TODO",
        "DELETE, /todos",
        "GET, /todo/%00"
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
