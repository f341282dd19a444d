package todooo.adapter.http.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.adapter.http.RawClient;
import todooo.adapter.http.RawClient.Received;
import todooo.adapter.http.TestServer;

/** Clients of HTTP/1.0: proxies and health checks by default, {@code ab}, old tools. */
class Http10Test {
    private static final TestServer SERVER = TestServer.start();
    private static final RawClient RAW = new RawClient(SERVER);
    private static final String BODY = "Content-Type: application/json\r\nContent-Length: 12\r\n\r\n{\"task\":\"t\"}";

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET /todo,200",
        "HEAD /todo,200",
        "OPTIONS /todo,204",
        "OPTIONS /,204",
        "GET /,200",
        "GET /openapi.json,200",
        "GET /nothing,404",
    })
    void getOneAnswerAndTheEndOfTheConnection(String request, int status) {
        for (String host : new String[] {"", "Host: todo.localhost\r\n"}) {
            Received received = RAW.exchange(request + " HTTP/1.0\r\n" + host + "\r\n" + "GET /todo HTTP/1.0\r\n\r\n");

            assertThat(received.statuses()).containsExactly(status);
            assertThat(received.header("Connection")).isEqualTo("close");
            assertThat(received.header("Transfer-Encoding")).isEmpty();
            assertThat(received.header("Content-Length").isEmpty()).isEqualTo(status == 204);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"keep-alive", "Keep-Alive", "x, keep-alive"})
    void keepTheConnectionIfTheyAskForIt(String connection) {
        Received received = RAW.exchange(
                "GET /todo HTTP/1.0\r\nConnection: %s\r\n\r\nGET /todo HTTP/1.0\r\n\r\n".formatted(connection));

        assertThat(received.statuses()).containsExactly(200, 200);
        assertThat(received.header("Connection")).isEqualTo("keep-alive");
        assertThat(received.text().lines().filter("Connection: close"::equals)).hasSize(1);
    }

    @Test
    void mayChangeTheVersionOnAConnection() {
        String old = "GET /todo HTTP/1.0\r\nConnection: keep-alive\r\n\r\n";
        String latest = "GET /todo HTTP/1.1\r\n%s\r\n";

        assertThat(RAW.exchange(old + latest.formatted("Host: x\r\n") + latest.formatted(""))
                        .statuses())
                .containsExactly(200, 200, 400);
    }

    @Test
    void findLinksToTheAddressThatTheyCalledIfTheyNamedNone() {
        assertThat(RAW.exchange("POST /todo HTTP/1.0\r\n" + BODY).header("Location"))
                .startsWith(SERVER.url() + "/todo/");
        assertThat(RAW.exchange("POST /todo HTTP/1.0\r\nHost: todo.localhost\r\n" + BODY)
                        .header("Location"))
                .startsWith("http://todo.localhost/todo/");
        try (TestServer server = TestServer.at(URI.create("https://todo.example"))) {
            assertThat(new RawClient(server)
                            .exchange("POST /todo HTTP/1.0\r\n" + BODY)
                            .header("Location"))
                    .startsWith("https://todo.example/todo/");
        }
    }

    @Test
    void areNotAskedForABody() {
        assertThat(RAW.exchange("POST /todo HTTP/1.0\r\nExpect: 100-continue\r\n" + BODY)
                        .statuses())
                .containsExactly(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host: a\r\nHost: b\r\n", "Host:\r\n", "Host: a b\r\n", "Transfer-Encoding: chunked\r\n"})
    void areRefusedWhatHasNoMeaning(String headers) {
        RAW.exchange("GET /todo HTTP/1.0\r\n" + headers + "\r\n0\r\n\r\n").onlyProblem(400, "malformed-request");
    }

    @Test
    void areTakenInAnyMinorVersionButInNoOtherMajorOne() {
        assertThat(RAW.exchange("GET /todo HTTP/1.2\r\nHost: x\r\nConnection: close\r\n\r\n")
                        .status())
                .isEqualTo(200);
        RAW.exchange("GET /todo HTTP/1.2\r\n\r\n").onlyProblem(400, "malformed-request");
        RAW.exchange("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n").onlyProblem(505, "http-version-not-supported");
        RAW.exchange("GET /todo HTTP/0.9\r\nHost: x\r\n\r\n").onlyProblem(505, "http-version-not-supported");
        assertThat(RAW.exchange("HEAD /todo HTTP/3.0\r\n\r\n").body()).isEmpty();
    }
}
