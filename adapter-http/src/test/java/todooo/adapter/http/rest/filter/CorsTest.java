package todooo.adapter.http.rest.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.adapter.http.Client;
import todooo.adapter.http.Client.Reply;
import todooo.adapter.http.RawClient;
import todooo.adapter.http.RawClient.Received;
import todooo.adapter.http.TestServer;

/** CORS as browsers see it (Fetch standard, "CORS protocol"). */
class CorsTest {
    private static final String FRIEND = "https://friend.example";
    private static final String EXPOSED =
            "Location, ETag, Link, X-Total-Count, X-Request-Id, Retry-After, Idempotency-Replayed, Preference-Applied";
    private static final TestServer SERVER = TestServer.allowing(FRIEND, "http://localhost:3000");
    private static final Client CLIENT = new Client(SERVER);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void isClosedUnlessTheSettingsOpenIt() {
        try (TestServer closed = TestServer.start()) {
            Client client = new Client(closed);

            for (Reply reply : List.of(client.get("/todo", "Origin", FRIEND), preflight(client, "/todo", "PUT"))) {
                assertThat(reply.response().headers().map().keySet())
                        .noneMatch(name -> name.startsWith("access-control-"));
                assertThat(vary(reply)).doesNotContain("Origin");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {FRIEND, "http://localhost:3000"})
    void letsPagesOfAListedOriginReadEveryAnswer(String origin) {
        Reply reply = CLIENT.get("/todo", "Origin", origin);

        assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo(origin);
        assertThat(reply.header("Access-Control-Expose-Headers")).isEqualTo(EXPOSED);
        assertThat(vary(reply)).contains("Origin");
        assertThat(reply.header("Access-Control-Allow-Credentials")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://friend.example", "https://friend.example:8443", "https://evil.example", "null", "*"})
    void letsNoOtherPagesReadThem(String origin) {
        for (Reply reply : List.of(CLIENT.get("/todo", "Origin", origin), CLIENT.get("/todo"))) {
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.header("Access-Control-Allow-Origin")).isEmpty();
            assertThat(vary(reply)).contains("Origin");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/todo, POST",
        "/todo/1, PUT",
        "/todo/1, PATCH",
        "/todo/0, DELETE",
        "/nothing, GET",
        "/todo/1, BREW",
        "/todo?unknown=1, 'no method'"
    })
    void answersEveryPreflightItself(String path, String method) {
        Reply reply = preflight(CLIENT, path, method);

        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.body()).isEmpty();
        assertThat(reply.header("Allow")).isEmpty();
        assertThat(reply.header("X-Request-Id")).isNotEmpty();
        assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo(FRIEND);
        assertThat(reply.header("Access-Control-Allow-Methods")).isEqualTo("GET, HEAD, POST, PUT, PATCH, DELETE");
        assertThat(reply.header("Access-Control-Allow-Headers").split(", "))
                .containsExactlyInAnyOrder(
                        "Accept",
                        "Content-Type",
                        "Idempotency-Key",
                        "If-Match",
                        "If-None-Match",
                        "Last-Event-ID",
                        "Prefer",
                        "X-Request-Id");
        assertThat(reply.header("Access-Control-Max-Age")).isEqualTo("3600");
    }

    @Test
    void failsNoPreflightOfAnybodyElse() {
        Reply reply = CLIENT.send(
                "OPTIONS",
                "/todo",
                BodyPublishers.noBody(),
                "Origin",
                "https://evil.example",
                "Access-Control-Request-Method",
                "PUT");

        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(vary(reply)).contains("Origin");
    }

    @Test
    void leavesOptionsThatAreNoPreflightToTheResource() {
        Reply reply = CLIENT.send("OPTIONS", "/todo", BodyPublishers.noBody(), "Origin", FRIEND);

        assertThat(reply.header("Allow")).contains("POST");
        assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo(FRIEND);
    }

    @Test
    void letsPagesReadWhatWentWrong() {
        String path = CLIENT.created("{\"task\":\"t\"}");

        for (Reply reply : List.of(
                CLIENT.get("/todo/0", "Origin", FRIEND),
                CLIENT.get("/nothing", "Origin", FRIEND),
                CLIENT.get(path, "Origin", FRIEND, "If-Match", "\"7\""),
                CLIENT.get(path, "Origin", FRIEND, "If-None-Match", "*"),
                CLIENT.get("/todo?limit=0", "Origin", FRIEND),
                CLIENT.send("POST", "/todo", BodyPublishers.ofString("x"), "Origin", FRIEND),
                CLIENT.send("BREW", "/todo", BodyPublishers.noBody(), "Origin", FRIEND))) {
            assertThat(reply.status()).isBetween(304, 499);
            assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo(FRIEND);
            assertThat(reply.header("Access-Control-Expose-Headers")).isEqualTo(EXPOSED);
            assertThat(vary(reply)).contains("Origin");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /todo HTTP/1.1\r\nHost: x:y\r\n",
                "GET /todo HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n",
            })
    void letsPagesReadWhatWentWrongBeforeAnyRoute(String request) {
        Received received = new RawClient(SERVER).exchange(request + "Origin: " + FRIEND + "\r\n\r\n");

        received.onlyProblem(400, "malformed-request");
        assertThat(received.header("Access-Control-Allow-Origin")).isEqualTo(FRIEND);
        assertThat(received.header("Vary")).isEqualTo("Origin");
    }

    @Test
    void letsEverybodyReadEveryAnswerWhenAllOriginsAreAllowed() {
        try (TestServer open = TestServer.allowing("*")) {
            Client client = new Client(open);

            for (Reply reply : List.of(
                    client.get("/todo", "Origin", "null"),
                    client.get("/todo"),
                    client.get("/nothing", "Origin", FRIEND),
                    preflight(client, "/todo", "PUT"))) {
                assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo("*");
                assertThat(vary(reply)).doesNotContain("Origin");
            }
            assertThat(new RawClient(open).exchange("NONSENSE\r\n\r\n").header("Access-Control-Allow-Origin"))
                    .isEqualTo("*");
        }
    }

    private static List<String> vary(Reply reply) {
        return reply.response().headers().allValues("Vary");
    }

    private static Reply preflight(Client client, String path, String method) {
        return client.send(
                "OPTIONS",
                path,
                BodyPublishers.noBody(),
                "Origin",
                FRIEND,
                "Access-Control-Request-Method",
                method,
                "Access-Control-Request-Headers",
                "content-type,if-match");
    }
}
