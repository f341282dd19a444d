package todooo.adapter.http.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static todooo.adapter.http.Eventually.eventually;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.adapter.http.Client;
import todooo.adapter.http.HttpLimits;
import todooo.adapter.http.LogRecords;
import todooo.adapter.http.ManualTicks;
import todooo.adapter.http.RawClient;
import todooo.adapter.http.RawClient.Received;
import todooo.adapter.http.StallingClient;
import todooo.adapter.http.TestServer;
import todooo.adapter.http.wire.budget.Holding;
import todooo.adapter.http.wire.budget.Pace;
import todooo.application.port.out.Transactions;
import todooo.application.testkit.memory.InMemoryTransactions;
import todooo.application.transaction.ConcurrencyLimit;

/** Clients that stall, trickle or do not read lose their connection; other clients do not notice. */
@Timeout(120)
class SlowClientTest {
    private static final int READ_TICKS = 5;
    private static final int IDLE_TICKS = 9;
    private static final Duration READ = Duration.ofMillis(500);
    private static final Duration IDLE = Duration.ofMillis(900);
    private static final Duration LONG = Duration.ofHours(1);
    private static final String GET = "GET /todo HTTP/1.1\r\nHost: x\r\n";
    private static final String POST =
            "POST /todo HTTP/1.1\r\nHost: x\r\nX-Request-Id: mine\r\nContent-Type: application/json\r\n";
    private static final String BODY_PART = POST + "Content-Length: 10\r\n\r\n{";

    private final ManualTicks ticks = new ManualTicks();

    private TestServer server(int connections, Duration readTimeout, Duration idleTimeout, Transactions transactions) {
        return TestServer.at(
                new Pace(Pace.USUAL.grace(), ticks),
                new HttpLimits(TestServer.MAX_BODY_BYTES, connections, readTimeout, idleTimeout),
                transactions);
    }

    private TestServer server(Duration readTimeout, Duration idleTimeout) {
        return server(10_000, readTimeout, idleTimeout, new InMemoryTransactions());
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
        try (LogRecords log = LogRecords.collect();
                TestServer server = server(READ, IDLE)) {
            Received received = new StallingClient(server, ticks).exchange(request, READ_TICKS);

            received.onlyProblem(408, "request-timeout");
            assertThat(received.header("Connection")).isEqualTo("close");
            assertThat(received.header("Date")).endsWith(" GMT");
            assertThat(log.messages()).isEmpty();
        }
    }

    @Test
    void findTheirIdInTheRequestTimeoutOfABody() {
        try (TestServer server = server(READ, IDLE)) {
            StallingClient client = new StallingClient(server, ticks);

            assertThat(client.exchange(BODY_PART, READ_TICKS).header("X-Request-Id"))
                    .isEqualTo("mine");
            assertThat(client.exchange(GET + "X-Request-Id: mine\r\n", READ_TICKS)
                            .header("X-Request-Id"))
                    .startsWith("made-");
        }
    }

    @Test
    void areNotToldAnythingIfTheyNeverSendAByte() {
        try (TestServer server = server(READ, IDLE)) {
            assertThat(new StallingClient(server, ticks)
                            .exchange("", READ_TICKS)
                            .text())
                    .isEmpty();
        }
    }

    @Test
    void haveTheWholeTimeForABodyThatTheyAreAskedFor() {
        try (TestServer server = server(READ, LONG)) {
            assertThat(new StallingClient(server, ticks)
                            .exchangeAfterAnswer(POST + "Expect: 100-continue\r\nContent-Length: 10\r\n\r\n")
                            .statuses())
                    .containsExactly(100, 408);
        }
    }

    @Test
    void getNoSecondAnswerIfTheyStallInABodyThatNobodyWants() {
        try (TestServer server = server(READ, LONG)) {
            new StallingClient(server, ticks)
                    .exchangeAfterAnswer("POST /todo HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n{")
                    .onlyProblem(415, "unsupported-media-type");
        }
    }

    @Test
    void loseAConnectionThatIsIdleBetweenRequests() {
        try (TestServer server = server(READ, IDLE)) {
            assertThat(new StallingClient(server, ticks)
                            .exchangeAndRest(GET + "\r\n", IDLE_TICKS)
                            .statuses())
                    .containsExactly(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {GET, BODY_PART})
    void getARequestTimeoutAlsoForALaterRequest(String later) {
        try (TestServer server = server(READ, LONG)) {
            assertThat(new StallingClient(server, ticks)
                            .exchangeAfterAnswer(GET + "\r\n" + later)
                            .statuses())
                    .containsExactly(200, 408);
        }
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
        try (TestServer server = server(READ, IDLE);
                Socket socket = new StallingClient(server, ticks).connected(request)) {
            requireEnd(socket);
        }
    }

    @Test
    void loseAConnectionWhoseAnswersTheyDoNotRead() throws IOException {
        try (TestServer server = server(LONG, IDLE);
                Socket socket = new Socket()) {
            socket.setReceiveBufferSize(4096);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
            send(socket, "GET /openapi.json HTTP/1.1\r\nHost: x\r\n\r\n".repeat(1_000));

            requireEnd(socket);
        }
    }

    @Test
    void makeRoomForOthersWhenTheyHaveTakenAllConnections() throws IOException, InterruptedException {
        try (TestServer server = server(2, READ, IDLE, new InMemoryTransactions());
                Socket _ = connected(server, GET);
                Socket _ = connected(server, "")) {
            eventually(() -> server.waitingConnections() == 2);
            try (Socket other = connected(server, GET + "Connection: close\r\n\r\n")) {
                ticks.advance(READ_TICKS);

                assertThat(RawClient.received(other).status()).isEqualTo(200);
            }
        }
    }

    @Test
    void doNotKeepOthersWaiting() throws IOException, InterruptedException {
        int pairs = 500;
        List<Socket> stalled = new ArrayList<>();
        try (TestServer server = server(10_000, READ, LONG, ConcurrencyLimit.over(new InMemoryTransactions(), 1))) {
            try {
                stalled.add(new StallingClient(server, ticks).connected(GET));
                long aHead = server.heldBytes();
                stalled.add(connected(server, BODY_PART));
                eventually(() ->
                        server.heldBytes() > aHead + Holding.CONNECTION_BYTES && server.waitingConnections() == 2);
                long aPair = server.heldBytes();
                while (stalled.size() < 2 * pairs) {
                    stalled.add(connected(server, GET));
                    stalled.add(connected(server, BODY_PART));
                }
                eventually(() -> server.heldBytes() == pairs * aPair && server.waitingConnections() == 2L * pairs);
                Client others = new Client(server);
                for (int i = 0; i < 20; i++) {
                    others.created("{\"task\":\"t\"}");
                }
                ticks.advance(READ_TICKS);
                for (Socket socket : stalled) {
                    RawClient.received(socket).onlyProblem(408, "request-timeout");
                }
            } finally {
                for (Socket socket : stalled) {
                    socket.close();
                }
            }
        }
    }

    /** Makes sure that the server closes the connection, although there is a byte for it now and then. */
    private void requireEnd(Socket socket) {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> {
            while (true) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
                send(socket, "a");
                ticks.advance(1);
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
