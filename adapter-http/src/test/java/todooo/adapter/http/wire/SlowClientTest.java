package todooo.adapter.http.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.adapter.http.Client;
import todooo.adapter.http.HttpLimits;
import todooo.adapter.http.LogRecords;
import todooo.adapter.http.RawClient;
import todooo.adapter.http.RawClient.Received;
import todooo.adapter.http.TestServer;
import todooo.application.testkit.memory.InMemoryTransactions;
import todooo.application.transaction.ConcurrencyLimit;

/** Clients that stall, trickle or do not read lose their connection; other clients do not notice. */
@Timeout(120)
class SlowClientTest {
    private static final Duration READ = Duration.ofMillis(500);
    private static final Duration IDLE = Duration.ofMillis(900);
    private static final TestServer SERVER =
            TestServer.limitedTo(limits(10_000, READ, IDLE), new InMemoryTransactions());
    private static final RawClient RAW = new RawClient(SERVER);
    private static final String GET = "GET /todo HTTP/1.1\r\nHost: x\r\n";
    private static final String POST =
            "POST /todo HTTP/1.1\r\nHost: x\r\nX-Request-Id: mine\r\nContent-Type: application/json\r\n";

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static HttpLimits limits(int connections, Duration readTimeout, Duration idleTimeout) {
        return new HttpLimits(TestServer.MAX_BODY_BYTES, connections, readTimeout, idleTimeout);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "G",
                "GET /todo HTTP/1.1",
                GET,
                GET + "A: b",
                POST + "Content-Length: 10\r\n\r\n{",
                POST + "Transfer-Encoding: chunked\r\n\r\n",
                POST + "Transfer-Encoding: chunked\r\n\r\n5\r\n{",
            })
    void getARequestTimeoutForARequestThatTheyDoNotFinish(String request) {
        try (LogRecords log = LogRecords.collect()) {
            Received received = RAW.exchange(request);

            received.onlyProblem(408, "request-timeout");
            assertThat(received.header("Connection")).isEqualTo("close");
            assertThat(received.header("Date")).endsWith(" GMT");
            assertThat(log.messages()).isEmpty();
        }
    }

    @Test
    void findTheirIdInTheRequestTimeoutOfABody() {
        assertThat(RAW.exchange(POST + "Content-Length: 10\r\n\r\n{").header("X-Request-Id"))
                .isEqualTo("mine");
        assertThat(RAW.exchange(GET + "X-Request-Id: mine\r\n").header("X-Request-Id"))
                .startsWith("made-");
    }

    @Test
    void areNotToldAnythingIfTheyNeverSendAByte() {
        assertThat(RAW.exchange("").text()).isEmpty();
    }

    @Test
    void haveTheWholeTimeForABodyThatTheyAreAskedFor() {
        assertThat(RAW.exchange(POST + "Expect: 100-continue\r\nContent-Length: 10\r\n\r\n")
                        .statuses())
                .containsExactly(100, 408);
    }

    @Test
    void getNoSecondAnswerIfTheyStallInABodyThatNobodyWants() {
        RAW.exchange("POST /todo HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n{")
                .onlyProblem(415, "unsupported-media-type");
    }

    @Test
    void loseAConnectionThatIsIdleBetweenRequests() {
        assertThat(RAW.exchange(GET + "\r\n").statuses()).containsExactly(200);
    }

    @Test
    void getARequestTimeoutAlsoForALaterRequest() {
        assertThat(RAW.exchange(GET + "\r\n" + GET).statuses()).containsExactly(200, 408);
        assertThat(RAW.exchange(GET + "\r\n" + POST + "Content-Length: 10\r\n\r\n{")
                        .statuses())
                .containsExactly(200, 408);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                GET + "A: ",
                POST + "Content-Length: 4000\r\n\r\n",
                POST + "Transfer-Encoding: chunked\r\n\r\nfff\r\n",
                "POST /todo HTTP/1.1\r\nHost: x\r\nContent-Length: 4000\r\n\r\n",
            })
    void gainNothingByAByteNowAndThen(String request) throws IOException {
        try (Socket socket = connected(SERVER, request)) {
            requireEnd(socket);
        }
    }

    @Test
    void loseAConnectionWhoseAnswersTheyDoNotRead() throws IOException {
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(4096);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), SERVER.port()));
            send(socket, "GET /openapi.json HTTP/1.1\r\nHost: x\r\n\r\n".repeat(1_000));

            requireEnd(socket);
        }
    }

    @Test
    void makeRoomForOthersWhenTheyHaveTakenAllConnections() throws IOException {
        try (TestServer server = TestServer.limitedTo(limits(2, READ, IDLE), new InMemoryTransactions());
                Socket _ = connected(server, GET);
                Socket _ = connected(server, "")) {
            assertThat(new Client(server).get("/todo").status()).isEqualTo(200);
        }
    }

    @Test
    void doNotKeepOthersWaiting() throws IOException {
        int clients = 1_000;
        List<Socket> stalled = new ArrayList<>();
        try (TestServer server = TestServer.limitedTo(
                limits(10_000, Duration.ofSeconds(2), Duration.ofSeconds(30)),
                ConcurrencyLimit.over(new InMemoryTransactions(), 1))) {
            for (int i = 0; i < clients; i++) {
                stalled.add(connected(server, i % 2 == 0 ? GET : POST + "Content-Length: 10\r\n\r\n{"));
            }
            Client others = new Client(server);
            for (int i = 0; i < 20; i++) {
                others.created("{\"task\":\"t\"}");
            }
            for (Socket socket : stalled) {
                RawClient.received(socket).onlyProblem(408, "request-timeout");
            }
        } finally {
            for (Socket socket : stalled) {
                socket.close();
            }
        }
    }

    /** Makes sure that the server closes the connection, although there is a byte for it now and then. */
    private static void requireEnd(Socket socket) {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> {
            while (true) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
                send(socket, "a");
            }
        });
    }

    private static Socket connected(TestServer server, String request) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        send(socket, request);
        return socket;
    }

    private static void send(Socket socket, String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
    }
}
