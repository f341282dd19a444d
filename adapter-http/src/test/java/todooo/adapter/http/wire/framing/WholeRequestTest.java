package todooo.adapter.http.wire.framing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.adapter.http.Client;
import todooo.adapter.http.RawClient;
import todooo.adapter.http.TestServer;

/** Nothing is done for a request of which the rest is broken, too long or missing. */
class WholeRequestTest {
    private static final TestServer SERVER = TestServer.start();
    private static final Client CLIENT = new Client(SERVER);
    private static final RawClient RAW = new RawClient(SERVER);

    private String todo = "";

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @BeforeEach
    void create() {
        todo = CLIENT.created("{\"task\":\"t\",\"completed\":true}");
    }

    @ParameterizedTest
    @CsvSource({
        "'Transfer-Encoding: chunked\r\n\r\nZZ\r\n\r\n',400,malformed-request",
        "'Transfer-Encoding: chunked\r\n\r\n2\r\n{}}\r\n0\r\n\r\n',400,malformed-request",
        "'Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\nA b\r\n\r\n',400,malformed-request",
        "'Transfer-Encoding: chunked\r\n\r\n7fffffff\r\n',413,content-too-large",
        "'Content-Length: 4097\r\n\r\n',413,content-too-large",
        "'Content-Length: 9999999999\r\n\r\n',413,content-too-large",
    })
    void refusesABodyThatNobodyNeedsBeforeAnythingIsDone(String body, int status, String slug) {
        for (String request : new String[] {"DELETE " + todo, "DELETE /todo?completed=true", "DELETE /todo-backend"}) {
            // Sending no more ends what the server still waits for.
            RAW.leave(request + " HTTP/1.1\r\nHost: x\r\n" + body).onlyProblem(status, slug);
        }
        assertThat(CLIENT.get(todo).status()).isEqualTo(200);
        RAW.leave("GET /todo HTTP/1.1\r\nHost: x\r\n" + body).onlyProblem(status, slug);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 10\r\n\r\n{",
                "Transfer-Encoding: chunked\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n",
                "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n",
            })
    void doesNothingIfTheRestNeverComes(String body) {
        for (String request : new String[] {"DELETE " + todo, "DELETE /todo?completed=true", "DELETE /todo-backend"}) {
            assertThat(RAW.leave(request + " HTTP/1.1\r\nHost: x\r\n" + body).text())
                    .isEmpty();
        }
        assertThat(CLIENT.get(todo).status()).isEqualTo(200);
    }

    @Test
    void throwsAwayABodyThatNobodyNeeds() {
        String delete = "DELETE " + todo + " HTTP/1.1\r\nHost: x\r\n";

        assertThat(RAW.exchange(delete + "Content-Length: 4096\r\n\r\n" + "x".repeat(4096) + delete
                                + "Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n")
                        .statuses())
                .containsExactly(204, 404);
    }

    @Test
    void asksForABodyThatNobodyNeedsAsItMayDecideAboutTheRequest() {
        String delete = "DELETE " + todo + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nExpect: 100-continue\r\n";

        assertThat(RAW.exchange(delete + "Content-Length: 2\r\n\r\n{}").statuses())
                .containsExactly(100, 204);
    }
}
