package todooo.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Whoever has sent a request before the server stops gets an answer. */
@Timeout(8) // less than the grace of a stop, which only a client that stalls may use up
class StopTest {
    private static final String GET = "GET /todo?limit=1 HTTP/1.1\r\nHost: x\r\n";
    private static final String POST = "POST /todo HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";
    private static final String BODY = "Content-Length: 12\r\n\r\n{\"task\":\"t\"}";
    private static final List<String> KEEPING = List.of(GET + "\r\n", POST + BODY);
    private static final List<String> CLOSING =
            List.of(GET + "Connection: close\r\n\r\n", POST + "Connection: close\r\n" + BODY);
    private static final int CLIENTS_OF_A_KIND = 16;

    @RepeatedTest(20)
    void cutsNoneOffWhoIsAtWork() throws Exception {
        TestServer server = TestServer.start();
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            var begun = new CountDownLatch(CLIENTS_OF_A_KIND * (KEEPING.size() + CLOSING.size()));
            List<Future<Last>> keeping = start(threads, server.port(), KEEPING, begun);
            List<Future<Last>> closing = start(threads, server.port(), CLOSING, begun);
            boolean all = begun.await(30, TimeUnit.SECONDS);
            long stopped = System.nanoTime();
            server.close(); // the clients end with it
            assertThat(all).isTrue();

            requireAnswers(ended(keeping), stopped);
            requireAnswers(ended(closing), stopped);
            assertThat(ended(keeping)).anyMatch(Last::saidClose);
        }
    }

    private static List<Future<Last>> start(
            ExecutorService threads, int port, List<String> requests, CountDownLatch begun) {
        return IntStream.range(0, CLIENTS_OF_A_KIND)
                .boxed()
                .flatMap(_ -> requests.stream())
                .map(request -> threads.submit(new RestlessClient(port, request, begun)))
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
        TestServer server = TestServer.start();
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
        TestServer server = TestServer.start();
        try (Socket socket = connected(server)) {
            send(socket, POST + "Content-Length: 12\r\n\r\n{\"task\"");
            CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::close);
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            send(socket, ":\"t\"}");

            RawClient.Received received = RawClient.received(socket);
            assertThat(received.statuses()).containsExactly(201);
            assertThat(received.header("Connection")).isEqualTo("close");
            stopped.get(5, TimeUnit.SECONDS);
        }
    }

    @Test
    void answersARequestInFlightWithTheEndOfItsConnection() throws Exception {
        HeldTransactions held = new HeldTransactions();
        TestServer server = TestServer.over(held);
        try (Socket socket = connected(server)) {
            send(socket, GET + "\r\n");
            held.awaitReads(1);
            held.releaseAfter(Duration.ofSeconds(1));

            server.close();

            RawClient.Received received = RawClient.received(socket);
            assertThat(received.statuses()).containsExactly(200);
            assertThat(received.header("Connection")).isEqualTo("close");
            assertThat(received.header("Keep-Alive")).isEmpty();
        }
    }

    private static Socket connected(TestServer server) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(5_000);
        return socket;
    }

    private static void send(Socket socket, String bytes) throws IOException {
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.US_ASCII));
    }
}
