package todooo.adapter.http.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.adapter.http.LogRecords;
import todooo.adapter.http.RawClient;
import todooo.adapter.http.RawClient.Received;
import todooo.adapter.http.TestServer;

/** Requests that never reach a route, or end in the middle of a body. */
class WireTest {
    private static final TestServer SERVER = TestServer.start();
    private static final RawClient RAW = new RawClient(SERVER);
    private static final String POST = "POST /todo HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";
    private static final String CHUNKED = POST + "Transfer-Encoding: chunked\r\n\r\n";

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void saysThatARequestLineIsTooLong() {
        RAW.exchange("GET /" + "a".repeat(5000) + " HTTP/1.1\r\nHost: x\r\n\r\n")
                .onlyProblem(414, "uri-too-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A: %s\r\n", "A%s: b\r\n", "%s"})
    void saysThatHeadersAreTooLarge(String header) {
        RAW.exchange("GET /todo HTTP/1.1\r\nHost: x\r\n" + header.formatted("a".repeat(16_384)) + "\r\n")
                .onlyProblem(431, "headers-too-large");
        RAW.exchange("GET /todo HTTP/1.1\r\nHost: x\r\n" + "A: b\r\n".repeat(5_000) + "\r\n")
                .onlyProblem(431, "headers-too-large");
    }

    @Test
    void readsHeadersUpToTheirLimit() {
        assertThat(RAW.exchange("GET /todo HTTP/1.1\r\nHost: x\r\nConnection: close\r\nA: %s\r\n\r\n"
                                .formatted("a".repeat(16_000)))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void saysThatABodyIsFarTooLong() {
        RAW.exchange(POST + "Content-Length: 9999999999\r\n\r\n").onlyProblem(413, "content-too-large");
        RAW.exchange(CHUNKED + "7fffffff\r\n").onlyProblem(413, "content-too-large");
    }

    @Test
    void refusesAHeadOfMoreThanAHundredLinesBeforeItsEnd() {
        String lines = "A: b\r\n".repeat(98);
        String head = "GET /todo HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + lines;

        assertThat(RAW.exchange(head + "\r\n").status()).isEqualTo(200);
        assertThat(RAW.exchange(head + "A: b\r\n")
                        .onlyProblem(431, "headers-too-large")
                        .get("detail")
                        .textValue())
                .isEqualTo("A request must not have more than 100 header lines.");
    }

    @Test
    void refusesAChunkThatIsLongerThanABodyMayBeBeforeItComes() {
        String body = "{\"task\":\"t\"}";

        assertThat(RAW.leave(CHUNKED + "1001\r\n").status()).isEqualTo(413);
        assertThat(RAW.leave(CHUNKED + "c\r\n" + body + "\r\nff5\r\n").status()).isEqualTo(413);
    }

    @Test
    void readsOnBehindABodyThatIsTooLong() {
        String tooLong = CHUNKED + "2000\r\n" + " ".repeat(8192) + "\r\n0\r\n\r\n";
        String next = "GET /todo HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

        assertThat(RAW.exchange(tooLong + next).statuses()).containsExactly(413, 200);
    }

    @Test
    void knowsOneTransferCoding() {
        RAW.exchange(POST + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n").onlyProblem(501, "not-implemented");
    }

    @Test
    void endsTheConnectionWhenTheClientAsksForIt() {
        Received received = RAW.exchange("GET /todo HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(received.status()).isEqualTo(200);
        assertThat(received.header("Connection")).isEqualTo("close");
    }

    @Test
    void endsTheConnectionWhenItDoesNotWantTheBodyThatItIsOffered() {
        String body = "GET /todo HTTP/1.1\r\nHost: x\r\n\r\n";

        RAW.exchange("POST /todo HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: %d\r\n\r\n%s"
                        .formatted(body.length(), body))
                .onlyProblem(415, "unsupported-media-type");
    }

    @Test
    void asksForTheBodyThatItWants() {
        String answers = RAW.exchange(POST
                        + "Expect: 100-continue\r\nConnection: close\r\nContent-Length: 12\r\n\r\n{\"task\":\"t\"}")
                .text();

        assertThat(answers).startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 201 Created\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "http://x/todo, 200",
        "HTTP://x/todo?limit=1, 200",
        "https://x:443/todo, 200",
        "http://x, 200",
        "http://x/nothing, 404",
        "http://x?a=b, 200",
        "http://x//todo, 404",
        "ftp://x/todo, 404",
    })
    void takesAnAbsoluteTarget(String target, int status) {
        assertThat(RAW.exchange("GET %s HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".formatted(target))
                        .status())
                .isEqualTo(status);
    }

    @Test
    void goesByTheHostOfAnAbsoluteTarget() {
        String body = "{\"task\":\"t\"}";
        String post = "POST http://%s/todo HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nContent-Length: 12\r\n\r\n" + body;

        assertThat(RAW.exchange(post.formatted("y:1", "x")).header("Location")).startsWith("http://y:1/todo/");
        assertThat(RAW.exchange(post.formatted("y:1", "other.example")).header("Location"))
                .startsWith("http://y:1/todo/");
        RAW.exchange(post.formatted("other.example", "x")).onlyProblem(421, "misdirected-request");
    }

    @Test
    void tellsWhatItCanDoAsAWhole() {
        Received received = RAW.exchange("OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(received.status()).isEqualTo(204);
        assertThat(received.header("Allow")).isEqualTo("DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT");
    }

    @Test
    void ignoresAnEmptyLineBeforeEachRequest() {
        String get = "\r\nGET /todo HTTP/1.1\r\nHost: x\r\n";

        assertThat(RAW.exchange(get + "\r\n" + get + "Connection: close\r\n\r\n")
                        .statuses())
                .containsExactly(200, 200);
    }

    @ParameterizedTest
    @CsvSource({
        "GET /todo?task=\u00FC HTTP/1.1, percent-encoded",
        "GET /todo?task=a b HTTP/1.1, percent-encoded",
        "GET /todo#x HTTP/1.1, fragment",
        "get /todo HTTP/1.1, capitals",
    })
    void saysHowToWriteARequestLine(String line, String word) {
        assertThat(RAW.exchange(line + "\r\nHost: x\r\n\r\n")
                        .onlyProblem(400, "malformed-request")
                        .get("detail")
                        .textValue())
                .contains(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "gzip, identity", "x-unknown", "identity\r\nContent-Encoding: gzip"})
    void takesNoEncodedBody(String coding) {
        Received received =
                RAW.exchange(POST + "Content-Encoding: " + coding + "\r\nContent-Length: 12\r\n\r\n{\"task\":\"t\"}");

        received.onlyProblem(415, "unsupported-media-type");
        assertThat(received.header("Accept-Encoding")).isEqualTo("identity");
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "Identity", "identity, identity"})
    void takesIdentityForNoCoding(String coding) {
        assertThat(RAW.exchange(POST + "Connection: close\r\nContent-Encoding: " + coding
                                + "\r\nContent-Length: 12\r\n\r\n{\"task\":\"t\"}")
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET mailto:somebody", "CONNECT x:80", "GET *", "DELETE *", "OPTIONS *?x"})
    void knowsNothingAtATargetWithoutAPath(String request) {
        RAW.exchange(request + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                .onlyProblem(404, "not-found");
    }

    @Test
    void sendsNoBodyWhenItRefusesAHead() {
        Received received = RAW.exchange("HEAD /todo HTTP/1.1\r\n\r\n");

        assertThat(received.status()).isEqualTo(400);
        assertThat(received.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GET",
                "GET /todo HTTP/1.1\r\n",
                "GET /todo HTTP/1.1\r\nHost: x\r\nA",
                POST + "Content-Length: 10\r\n\r\n{",
                CHUNKED + "5\r\n{",
                CHUNKED,
            })
    void logsNothingWhenAClientLeaves(String request) {
        try (LogRecords log = LogRecords.collect()) {
            RAW.leave(request);

            assertThat(log.messages()).isEmpty();
        }
    }
}
