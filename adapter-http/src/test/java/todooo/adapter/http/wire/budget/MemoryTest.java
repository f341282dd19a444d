package todooo.adapter.http.wire.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static todooo.adapter.http.Eventually.eventually;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import todooo.adapter.http.Client;
import todooo.adapter.http.HeldTransactions;
import todooo.adapter.http.HttpLimits;
import todooo.adapter.http.ManualTicks;
import todooo.adapter.http.RawClient;
import todooo.adapter.http.StallingClient;
import todooo.adapter.http.TestServer;
import todooo.application.port.out.Transactions;
import todooo.application.testkit.memory.InMemoryTransactions;

/** The memory that clients make the service hold is counted, bounded, and given back. */
@Timeout(120)
class MemoryTest {
    private static final long MEMORY = 1 << 20;

    /** The number of bytes that clients which hold much can hold together. */
    private static final long ROOM = MEMORY - MEMORY / 16;

    private static final String GET = "GET /todo HTTP/1.1\r\nHost: x\r\n";
    private static final String POST = "POST /todo HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";

    private static final String LONG = "A: " + "a".repeat(12_000);

    /** Nobody is too slow, as the time stands still: only what the service holds ends a connection. */
    private final ManualTicks ticks = new ManualTicks();

    private final List<Socket> sockets = new ArrayList<>();
    private final List<TestServer> servers = new ArrayList<>();

    /** The clients first: a server waits for those whose requests it has begun to read. */
    @AfterEach
    void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        servers.forEach(TestServer::close);
    }

    @Test
    void isGivenBackHoweverARequestEnds() throws IOException {
        HttpLimits limits = new HttpLimits(4096, 100, MEMORY, 1, Duration.ofMillis(300), Duration.ofMillis(400));
        try (TestServer server = server(limits, new InMemoryTransactions())) {
            RawClient raw = new RawClient(server);
            StallingClient stalling = new StallingClient(server, ticks);
            String body = "{\"task\":\"" + "t".repeat(200) + "\"}";
            String good = POST + "Content-Length: " + body.length() + "\r\n\r\n" + body;

            assertThat(stalling.exchangeAndRest(good, 4).status()).isEqualTo(201);
            assertThat(raw.exchange(good.repeat(19) + good.replaceFirst("\r\n", "\r\nConnection: close\r\n"))
                            .statuses())
                    .hasSize(20)
                    .containsOnly(201);
            assertThat(stalling.exchangeAndRest(POST + "Content-Length: 2\r\n\r\n[]", 4)
                            .status())
                    .isEqualTo(422);
            assertThat(raw.exchange("NONSENSE\r\n\r\n").status()).isEqualTo(400);
            assertThat(stalling.exchange(GET + LONG, 3).status()).isEqualTo(408);
            assertThat(stalling.exchange(POST + "Content-Length: 4000\r\n\r\n{", 3)
                            .status())
                    .isEqualTo(408);
            assertThat(stalling.exchange("", 3).text()).isEmpty();
            raw.leave(GET + LONG);
            raw.leave(POST + "Content-Length: 4000\r\n\r\n{");
            connected(server, GET + "A: b").setSoLinger(true, 0);
            sockets.getLast().close();

            eventually(() -> server.heldBytes() == 0);
        }
    }

    @Test
    void isThatOfTheConnectionAloneBetweenTwoRequests() throws IOException {
        TestServer server = server(new InMemoryTransactions());
        Socket socket = connected(server, GET + LONG);
        eventually(() -> server.heldBytes() > Holding.CONNECTION_BYTES + 60_000);

        send(socket, "\r\n\r\n");
        assertThat(socket.getInputStream().read()).isEqualTo('H');

        eventually(() -> server.heldBytes() == Holding.CONNECTION_BYTES);
    }

    @Test
    void countsEachLineOfAHeadHoweverShort() throws IOException {
        TestServer server = server(new InMemoryTransactions());
        connected(server, GET + "a:\r\n".repeat(90));

        eventually(() -> server.heldBytes() > Holding.CONNECTION_BYTES + 90 * Holding.PER_LINE);
    }

    @Test
    void countsAnAnswerThatIsNotRead() throws IOException {
        TestServer server = server(new InMemoryTransactions());
        int answer = new Client(server).get("/openapi.json").body().length();
        Socket socket = new Socket();
        sockets.add(socket);
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
        send(socket, "GET /openapi.json HTTP/1.1\r\nHost: x\r\n\r\n".repeat(500));

        eventually(() -> server.heldBytes() > 2L * Holding.CONNECTION_BYTES + answer);
    }

    @Test
    void isTakenFromTheClientThatHoldsMostForLongest() throws IOException {
        TestServer server = server(new InMemoryTransactions());
        Socket greedy = connected(server, GET + LONG);
        eventually(() -> server.heldBytes() > Holding.CONNECTION_BYTES + 60_000);
        List<Socket> modest = new ArrayList<>();
        while (server.heldBytes() < ROOM - 40_000) {
            long before = server.heldBytes();
            modest.add(connected(server, GET + "A: " + "a".repeat(4_000)));
            eventually(() -> server.heldBytes() > before + 30_000);
        }

        modest.add(connected(server, GET + "A: " + "a".repeat(4_000)));

        RawClient.Received received = RawClient.received(greedy);
        received.onlyProblem(503, "overloaded");
        assertThat(received.header("Retry-After")).isEqualTo("1");
        assertThat(received.header("Connection")).isEqualTo("close");
        for (Socket socket : modest) {
            send(socket, "\r\nConnection: close\r\n\r\n");
            assertThat(RawClient.received(socket).status()).isEqualTo(200);
        }
    }

    @Test
    void isNotTakenFromAnybodyWhoseRequestIsCarriedOut() throws IOException, InterruptedException {
        HeldTransactions held = new HeldTransactions();
        TestServer server = server(held);
        List<Socket> admitted = new ArrayList<>();
        while (server.heldBytes() < ROOM - 80_000) {
            admitted.add(connected(server, GET + LONG + "\r\nConnection: close\r\n\r\n"));
            held.awaitReads(1);
        }

        RawClient.Received refused = new RawClient(server).exchange(GET + LONG + "\r\n\r\n");
        refused.onlyProblem(503, "overloaded");
        assertThat(refused.header("Retry-After")).isEqualTo("1");

        held.release();
        for (Socket socket : admitted) {
            assertThat(RawClient.received(socket).status()).isEqualTo(200);
        }
        assertThat(new RawClient(server)
                        .exchange(GET + LONG + "\r\nConnection: close\r\n\r\n")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void isLeftInPartToThoseWhoHoldLittle() throws IOException, InterruptedException {
        HeldTransactions held = new HeldTransactions();
        TestServer server = server(held);
        fill(server, held);
        RawClient others = new RawClient(server);

        assertThat(others.exchange(GET + LONG + "\r\n\r\n").status()).isEqualTo(503);
        assertThat(others.exchange("GET /problems/overloaded HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                        .status())
                .isEqualTo(200);
        assertThat(new Client(server).get("/openapi.json").status()).isEqualTo(200);
        held.release();
    }

    @Test
    void isTakenFromIdleConnectionsLast() throws IOException, InterruptedException {
        HeldTransactions held = new HeldTransactions();
        TestServer server = server(held);
        Socket oldest = connected(server, "");
        eventually(() -> server.waitingConnections() == 1);
        ticks.advance(3);
        for (int i = 0; i < 30; i++) {
            connected(server, "");
        }
        eventually(() -> server.waitingConnections() == 31);
        ticks.advance(3);
        Socket slow = connected(server, GET + LONG);
        eventually(() -> server.heldBytes() > 32L * Holding.CONNECTION_BYTES + 60_000);
        eventually(() -> server.waitingConnections() == 32);

        occupy(server, held);
        assertThat(RawClient.received(slow).status()).isEqualTo(503);
        assertThat(isOpen(oldest)).isTrue();

        occupy(server, held);
        assertThat(isOpen(oldest)).isFalse();
        held.release();
    }

    @Test
    void isNotTakenFromWhoeverHasJustBeenAnswered() throws IOException, InterruptedException {
        HeldTransactions held = new HeldTransactions();
        TestServer server = server(held);
        fill(server, held);
        long others = server.heldBytes();
        Socket client = connected(server, "GET /problems/overloaded HTTP/1.1\r\nHost: x\r\n\r\n");
        assertThat(client.getInputStream().read()).isEqualTo('H');

        for (int tick = 0; tick < 2; tick++) {
            eventually(() -> server.heldBytes() == others + Holding.CONNECTION_BYTES);
            eventually(() -> server.waitingConnections() == 1);
            assertThat(new RawClient(server).exchange(GET + LONG + "\r\n\r\n").status())
                    .isEqualTo(503);
            ticks.advance(1);
        }
        send(client, "GET /problems/overloaded HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(RawClient.received(client).text()).contains("Connection: close");
        held.release();
    }

    @Test
    void isNotSpentOnAnAnswerThatThereIsNoRoomFor() throws IOException {
        TestServer server = server(new InMemoryTransactions());
        Client client = new Client(server);
        for (int i = 0; i < 1_000; i++) {
            client.created("{\"task\":\"" + "\\ud83d\\ude00".repeat(256) + "\"}");
        }

        RawClient.Received refused =
                new RawClient(server).exchange("GET /todo?limit=1000 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        refused.onlyProblem(503, "overloaded");
        assertThat(client.get("/todo?limit=10").status()).isEqualTo(200);
    }

    /** Requests that are carried out, until there is no room for one more. */
    private void fill(TestServer server, HeldTransactions held) throws IOException, InterruptedException {
        while (server.heldBytes() < ROOM - 80_000) {
            connected(server, GET + LONG + "\r\n\r\n");
            held.awaitReads(1);
        }
    }

    /** Requests that are carried out, until one more had to make room. */
    private void occupy(TestServer server, HeldTransactions held) throws IOException, InterruptedException {
        long before;
        do {
            before = server.heldBytes();
            connected(server, GET + LONG + "\r\n\r\n");
            held.awaitReads(1);
        } while (server.heldBytes() > before + 70_000);
    }

    private TestServer server(Transactions transactions) {
        HttpLimits patient = new HttpLimits(4096, 10_000, MEMORY, 1, Duration.ofSeconds(10), Duration.ofSeconds(20));
        return server(patient, transactions);
    }

    private TestServer server(HttpLimits limits, Transactions transactions) {
        return TestServer.at(new Pace(Pace.USUAL.grace(), ticks), limits, transactions);
    }

    private Socket connected(TestServer server, String request) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        sockets.add(socket);
        socket.setSoTimeout(60_000);
        send(socket, request);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static boolean isOpen(Socket socket) throws IOException {
        socket.setSoTimeout(200);
        try {
            return socket.getInputStream().read() != -1;
        } catch (SocketTimeoutException e) {
            return true;
        } catch (SocketException e) {
            return false;
        }
    }
}
