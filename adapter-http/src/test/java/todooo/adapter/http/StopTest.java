package todooo.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static todooo.adapter.http.Eventually.eventually;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import todooo.adapter.http.RestlessClient.Last;
import todooo.adapter.http.wire.budget.Pace;
import todooo.application.port.out.Transactions;
import todooo.application.testkit.memory.InMemoryTransactions;

/** A client that has sent a request before the server stops gets a response. */
@Timeout(300) // less than the grace of a stop, which only a client that stalls may use up
class StopTest {
    /** No client here stalls, and none is too slow, however slow the machine is. */
    private static final Pace PATIENT = new Pace(Duration.ofMinutes(10), Pace.USUAL.tick());

    private static final HttpLimits LIMITS =
            new HttpLimits(4096, 1_000, Duration.ofMinutes(10), Duration.ofMinutes(10));

    private static final String GET = "GET /todo?limit=1 HTTP/1.1\r\nHost: x\r\n";
    private static final String POST = "POST /todo HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";
    private static final String BODY = "Content-Length: 12\r\n\r\n{\"task\":\"t\"}";
    private static final List<String> KEEPING = List.of(GET + "\r\n", POST + BODY);
    private static final List<String> CLOSING =
            List.of(GET + "Connection: close\r\n\r\n", POST + "Connection: close\r\n" + BODY);
    private static final int CLIENTS_OF_A_KIND = 16;
    private static final int CLIENTS = CLIENTS_OF_A_KIND * (KEEPING.size() + CLOSING.size());

    /** After so many answers of all together they are at work. */
    private static final int ANSWERS = 4 * CLIENTS;

    @RepeatedTest(10)
    void cutsNoneOffWhoIsAtWork() throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            var begun = new CountDownLatch(CLIENTS);
            var atWork = new CountDownLatch(ANSWERS);
            RestlessClient.Listener listener = answers -> {
                if (answers == 1) { // all go on together: those who are at work need not let others begin
                    begun.countDown();
                    begun.await();
                }
                atWork.countDown();
            };
            List<Future<Last>> keeping;
            List<Future<Last>> closing;
            long stopped;
            try (TestServer server = server(new InMemoryTransactions())) {
                keeping = start(threads, server.port(), KEEPING, listener);
                closing = start(threads, server.port(), CLOSING, listener);
                atWork.await();
                stopped = System.nanoTime();
            } // the clients end with it

            requireAnswers(ended(keeping), stopped);
            requireAnswers(ended(closing), stopped);
            assertThat(ended(keeping)).anyMatch(Last::saidClose);
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Future<Last>> start(
            ExecutorService threads, int port, List<String> requests, RestlessClient.Listener listener) {
        return IntStream.range(0, CLIENTS_OF_A_KIND)
                .boxed()
                .flatMap(_ -> requests.stream())
                .map(request -> threads.submit(new RestlessClient(port, request, listener)))
                .toList();
    }

    private static List<Last> ended(List<Future<Last>> clients) throws Exception {
        List<Last> lasts = new ArrayList<>();
        for (Future<Last> client : clients) {
            lasts.add(client.get());
        }
        return lasts;
    }

    private static void requireAnswers(List<Last> clients, long stopped) {
        assertThat(clients).allSatisfy(last -> {
            assertThat(last.answers()).isPositive();
            assertThat(last.unansweredSince()).isGreaterThan(stopped);
        });
    }

    @Test
    void endsIdleConnectionsInOrder() throws Exception {
        TestServer server = server(new InMemoryTransactions());
        try (Socket fresh = connected(server);
                Socket used = connected(server)) {
            send(used, "GET /todo HTTP/1.1\r\nHost: x\r\n\r\n");

            server.close();

            assertThat(RawClient.received(fresh).text()).isEmpty();
            assertThat(RawClient.received(used).statuses()).containsExactly(200);
        }
    }

    @Test
    void readsTheRestOfARequestThatHasBegunAndSaysThatItIsTheLast() throws Exception {
        TestServer server = server(new InMemoryTransactions());
        try (Socket socket = connected(server)) {
            send(socket, POST + "Content-Length: 12\r\n\r\n{\"task\"");
            CompletableFuture<Void> stopped = stopped(server);
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1)); // longer than an idle connection is kept
            send(socket, ":\"t\"}");

            RawClient.Received received = RawClient.received(socket);
            assertThat(received.statuses()).containsExactly(201);
            assertThat(received.header("Connection")).isEqualTo("close");
            stopped.join();
        }
    }

    @Test
    void answersARequestInFlightWithTheEndOfItsConnection() throws Exception {
        HeldTransactions held = new HeldTransactions();
        TestServer server = server(held);
        try (Socket socket = connected(server)) {
            send(socket, GET + "\r\n");
            held.awaitReads(1);
            CompletableFuture<Void> stopped = stopped(server);
            held.release();

            RawClient.Received received = RawClient.received(socket);
            assertThat(received.statuses()).containsExactly(200);
            assertThat(received.header("Connection")).isEqualTo("close");
            assertThat(received.header("Keep-Alive")).isEmpty();
            stopped.join();
        }
    }

    private static TestServer server(Transactions transactions) {
        return TestServer.at(PATIENT, LIMITS, transactions);
    }

    /** Stops it, and returns when it listens no more. */
    private static CompletableFuture<Void> stopped(TestServer server) {
        int port = server.port();
        CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::close);
        eventually(() -> !listensAt(port));
        return stopped;
    }

    private static boolean listensAt(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static Socket connected(TestServer server) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(60_000);
        return socket;
    }

    private static void send(Socket socket, String bytes) throws IOException {
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.US_ASCII));
    }
}
