package todooo.adapter.http.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.adapter.http.HttpLimits;
import todooo.adapter.http.ManualTicks;
import todooo.adapter.http.RawClient;
import todooo.adapter.http.RawClient.Received;
import todooo.adapter.http.StallingClient;
import todooo.adapter.http.TestServer;
import todooo.adapter.http.wire.budget.Pace;
import todooo.application.testkit.memory.InMemoryTransactions;

/** A client that sends far too much, and reads only then, still finds the response that says so (RFC 9112, 9.6). */
@Timeout(120)
class LingerTest {
    private static final TestServer SERVER = TestServer.start();
    private static final RawClient RAW = new RawClient(SERVER);
    private static final int MIB = 1024 * 1024;
    private static final String POST = "POST /todo HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 50})
    void saysThatABodyIsTooLong(int mebibytes) {
        int length = mebibytes * MIB;
        String body = "x".repeat(length);

        requireProblem(POST + "Content-Length: " + length + "\r\n\r\n" + body, 413);
        requireProblem("DELETE /todo/1 HTTP/1.1\r\nHost: x\r\nContent-Length: " + length + "\r\n\r\n" + body, 413);
        requireProblem(
                POST + "Transfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(length) + "\r\n" + body
                        + "\r\n0\r\n\r\n",
                413);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 50})
    void saysThatManyChunksAreTooLong(int mebibytes) {
        String chunk = "2000\r\n" + "x".repeat(8192) + "\r\n";

        requireProblem(POST + "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(mebibytes * 128) + "0\r\n\r\n", 413);
    }

    @ParameterizedTest
    @CsvSource({
        "GET /,414",
        "'GET /todo HTTP/1.1\r\nHost: x\r\nA: ',431",
        "'GET /todo HTTP/1.1\r\n\r\n',400",
        "'GET /todo HTTP/1.1\r\nHost: x\r\nContent-Length: y\r\n\r\n',400",
        "'POST /todo HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',400",
        "'POST /todo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip, chunked\r\n\r\n',501",
        "'GET /todo HTTP/2.0\r\n\r\n',505",
    })
    void saysWhatIsWrongWithAHead(String head, int status) {
        requireProblem(head + "x".repeat(5 * MIB) + "\r\n\r\n", status);
    }

    @Test
    void saysThatARequestTakesTooLongWhileItStillComes() throws IOException, InterruptedException {
        HttpLimits limits = HttpLimits.DEFAULT;
        HttpLimits impatient = new HttpLimits(
                TestServer.MAX_BODY_BYTES, limits.maxConnections(), Duration.ofMillis(300), limits.idleTimeout());
        ManualTicks ticks = new ManualTicks();
        try (TestServer server =
                        TestServer.at(new Pace(Pace.USUAL.grace(), ticks), impatient, new InMemoryTransactions());
                Socket socket = new StallingClient(server, ticks).connected("GET /todo HTTP/1.1\r\nHost: x\r\nA: ")) {
            for (int tick = 0; tick < 3; tick++) {
                send(socket, "b");
                ticks.advance(1);
            }
            for (int i = 0; i < 40; i++) {
                Thread.sleep(20);
                send(socket, "b");
            }

            RawClient.received(socket).onlyProblem(408, "request-timeout");
        }
    }

    private static void requireProblem(String request, int status) {
        Received received = RAW.exchange(request);

        assertThat(received.statuses()).containsExactly(status);
        assertThat(received.header("Content-Type")).isEqualTo("application/problem+json");
    }

    private static void send(Socket socket, String bytes) throws IOException {
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.US_ASCII));
    }
}
