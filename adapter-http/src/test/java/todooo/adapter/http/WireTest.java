package todooo.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.adapter.http.RawClient.Received;

/** What never reaches a route, or leaves it in the middle of a body. */
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

    @Test
    void takesAnAbsoluteTarget() {
        assertThat(RAW.exchange("GET http://x/todo HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET mailto:somebody", "CONNECT x:80", "OPTIONS *"})
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
