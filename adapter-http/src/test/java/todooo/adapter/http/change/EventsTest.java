package todooo.adapter.http.change;

import static org.assertj.core.api.Assertions.assertThat;
import static todooo.adapter.http.Eventually.eventually;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.adapter.http.Client;
import todooo.adapter.http.EventClient;
import todooo.adapter.http.HttpLimits;
import todooo.adapter.http.LogRecords;
import todooo.adapter.http.ManualTicks;
import todooo.adapter.http.RawClient;
import todooo.adapter.http.RawClient.Received;
import todooo.adapter.http.TestServer;
import todooo.adapter.http.wire.budget.Holding;
import todooo.adapter.http.wire.budget.Pace;
import todooo.application.testkit.memory.InMemoryTransactions;
import todooo.domain.storage.StorageException;

@Timeout(60)
class EventsTest {
    private static final String COMMENT = ":";
    private static final Duration NEVER = Duration.ofHours(1);

    /** Of these limits only the number of streams is met. */
    private static HttpLimits limits(int streams) {
        return new HttpLimits(4096, 1_000, null, streams, NEVER, NEVER);
    }

    private static TestServer server(Pace pace, HttpLimits limits) {
        return TestServer.at(pace, limits, new InMemoryTransactions());
    }

    private static Pace beating(Duration heartbeat) {
        return new Pace(NEVER, Pace.USUAL.tick(), heartbeat);
    }

    private static String event(long number) {
        return "id: " + number + "\ndata:";
    }

    @Test
    void tellsThePresentNumberAtOnceAndEachLaterOne() {
        try (TestServer server = TestServer.start()) {
            server.change(7);
            try (EventClient client = EventClient.of(server)) {
                Received head = client.head();
                assertThat(head.status()).isEqualTo(200);
                assertThat(head.header("Content-Type")).isEqualTo("text/event-stream");
                assertThat(head.header("Cache-Control")).isEqualTo("no-store");
                assertThat(head.header("X-Accel-Buffering")).isEqualTo("no");
                assertThat(head.header("X-Request-Id")).isNotEmpty();
                assertThat(client.next()).isEqualTo(COMMENT);
                assertThat(client.next()).isEqualTo(event(7));

                server.change(8);
                assertThat(client.next()).isEqualTo(event(8));
                server.change(9);
                assertThat(client.next()).isEqualTo(event(9));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.0", "HTTP/1.1"})
    void endsWithItsConnectionAndHasNeitherLengthNorChunks(String version) {
        TestServer server = TestServer.start();
        try (EventClient client = EventClient.sending(server, "GET /events/ " + version + "\r\nHost: x\r\n\r\n")) {
            Received head = client.head();
            assertThat(head.header("Connection")).isEqualTo("close");
            assertThat(head.header("Keep-Alive")).isEmpty();
            assertThat(head.header("Content-Length")).isEmpty();
            assertThat(head.header("Transfer-Encoding")).isEmpty();
            assertThat(client.next()).isEqualTo(COMMENT);
            assertThat(client.next()).isEqualTo(event(0));

            server.close();

            assertThat(client.rest()).isEmpty();
        }
    }

    @Test
    void doesNotTellAgainWhatTheClientGotLast() {
        try (TestServer server = TestServer.start()) {
            server.change(7);
            try (EventClient client = EventClient.of(server, "Last-Event-ID: 7")) {
                assertThat(client.head().status()).isEqualTo(200);
                assertThat(client.next()).isEqualTo(COMMENT);

                server.change(8);

                assertThat(client.next()).isEqualTo(event(8));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"6", "8", "", "-1", "7x", "0x7", "12345678901234567890", "ü"})
    void tellsAClientThatGotAnotherNumberOrNone(String last) {
        try (TestServer server = TestServer.start()) {
            server.change(7);
            try (EventClient client = EventClient.of(server, "Last-Event-ID: " + last)) {
                assertThat(client.head().status()).isEqualTo(200);
                assertThat(client.next()).isEqualTo(COMMENT);
                assertThat(client.next()).isEqualTo(event(7));
            }
        }
    }

    @Test
    void isNotSilentForLongAndMakesLostNotificationsGoodThen() {
        try (TestServer server = server(beating(Duration.ofMillis(50)), limits(10));
                EventClient client = EventClient.of(server, "Last-Event-ID: 0")) {
            assertThat(client.head().status()).isEqualTo(200);
            assertThat(IntStream.range(0, 3).mapToObj(_ -> client.next())).containsOnly(COMMENT);

            server.changeSilently(1);

            String next = client.next();
            while (next.equals(COMMENT)) {
                next = client.next();
            }
            assertThat(next).isEqualTo(event(1));
        }
    }

    @Test
    void refusesMoreStreamsThanThereMayBeAndServesEverythingElse() {
        try (TestServer server = server(beating(NEVER), limits(2))) {
            try (EventClient one = EventClient.of(server);
                    EventClient two = EventClient.of(server)) {
                List.of(one, two)
                        .forEach(client -> assertThat(client.head().status()).isEqualTo(200));

                Received refused =
                        new RawClient(server).exchange("GET /events HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

                assertThat(refused.onlyProblem(503, "overloaded").get("detail").asText())
                        .isEqualTo("There are too many streams of events at the moment. Try again.");
                assertThat(refused.header("Retry-After")).isEqualTo("1");
                new Client(server).created("{\"task\":\"t\"}");
                server.change(3);
            }
            server.change(4);
            eventually(() -> server.eventStreams() == 0);
            try (EventClient three = EventClient.of(server)) {
                assertThat(three.head().status()).isEqualTo(200);
            }
        }
    }

    @Test
    void noticesInItsSilencesThatAClientHasGoneAndLogsNothing() {
        try (LogRecords log = LogRecords.collect()) {
            try (TestServer server = server(beating(Duration.ofMillis(20)), limits(1))) {
                try (EventClient client = EventClient.of(server)) {
                    assertThat(client.head().status()).isEqualTo(200);
                    assertThat(server.eventStreams()).isOne();
                }

                eventually(() -> server.eventStreams() == 0 && server.heldBytes() == 0);
            }
            assertThat(log.messages()).isEmpty();
        }
    }

    @Test
    void noticesAtTheFirstWriteThatAClientHasGone() {
        try (TestServer server = server(beating(NEVER), limits(1))) {
            try (EventClient client = EventClient.of(server, "Last-Event-ID: 0")) {
                assertThat(client.head().status()).isEqualTo(200);
                assertThat(client.next()).isEqualTo(COMMENT);
            }

            server.change(1);

            eventually(() -> server.eventStreams() == 0 && server.heldBytes() == 0);
        }
    }

    @Test
    void answersNoRequestThatComesBehindIt() {
        TestServer server = server(beating(Duration.ofMillis(10)), limits(1));
        String request = "GET /events HTTP/1.1\r\nHost: x\r\nLast-Event-ID: 0\r\n\r\n";
        try (EventClient client = EventClient.sending(server, request.repeat(20))) {
            assertThat(client.head().status()).isEqualTo(200);
            assertThat(IntStream.range(0, 5).mapToObj(_ -> client.next())).containsOnly(COMMENT);

            server.close();

            assertThat(client.rest()).matches("(:\n\n)*");
        }
    }

    @Test
    void cutsOffAClientThatDoesNotReadAndGivesEverythingBack() throws Exception {
        ManualTicks ticks = new ManualTicks();
        Duration patience = Duration.ofMillis(500);
        HttpLimits limits = new HttpLimits(4096, 1_000, null, 1, NEVER, patience);
        try (LogRecords log = LogRecords.collect()) {
            try (TestServer server = server(new Pace(NEVER, ticks, Duration.ofNanos(1)), limits);
                    EventClient client = EventClient.of(server)) {
                assertThat(client.head().status()).isEqualTo(200);
                eventually(() -> isBlocked(server));

                ticks.advance((int) patience.toMillis() / 100);

                eventually(() -> server.eventStreams() == 0);
                eventually(() -> {
                    advance(ticks);
                    return server.heldBytes() == 0;
                });
            }
            assertThat(log.messages()).isEmpty();
        }
    }

    /** Whether its one connection waits to write, and not only for a moment. */
    private static boolean isBlocked(TestServer server) {
        for (int i = 0; i < 20; i++) {
            if (server.waitingConnections() != 1) {
                return false;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        return true;
    }

    private static void advance(ManualTicks ticks) {
        try {
            ticks.advance(1);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void isMetByNoDeadlineAsLongAsItsClientReads() throws Exception {
        ManualTicks ticks = new ManualTicks();
        HttpLimits limits = new HttpLimits(4096, 1_000, null, 1, Duration.ofMillis(300), Duration.ofMillis(300));
        try (TestServer server = server(new Pace(NEVER, ticks, NEVER), limits);
                EventClient client = EventClient.of(server, "Last-Event-ID: 0")) {
            assertThat(client.head().status()).isEqualTo(200);
            assertThat(client.next()).isEqualTo(COMMENT);
            eventually(() -> server.waitingConnections() == 0);

            ticks.advance(1_000);

            server.change(1);
            assertThat(client.next()).isEqualTo(event(1));
        }
    }

    @Test
    void endsAtOnceWhenTheServerStops() {
        int streams = 200;
        TestServer server = server(beating(NEVER), limits(streams));
        List<EventClient> clients = IntStream.range(0, streams)
                .mapToObj(_ -> EventClient.of(server))
                .toList();
        try {
            assertThat(clients).allSatisfy(client -> {
                assertThat(client.head().status()).isEqualTo(200);
                assertThat(client.next()).isEqualTo(COMMENT);
                assertThat(client.next()).isEqualTo(event(0));
            });

            server.close(); // has hours for requests in flight

            assertThat(clients).allSatisfy(client -> assertThat(client.rest()).isEmpty());
        } finally {
            clients.forEach(EventClient::close);
        }
    }

    @Test
    void countsWhatAStreamHolds() {
        HttpLimits little = new HttpLimits(4096, 1_000, 1L << 20, 1_000, NEVER, NEVER);
        try (TestServer server = server(beating(NEVER), little);
                EventClient client = EventClient.of(server)) {
            assertThat(client.head().status()).isEqualTo(200);
            assertThat(client.next()).isEqualTo(COMMENT);

            assertThat(server.heldBytes()).isGreaterThan(Holding.CONNECTION_BYTES + 13_000);
        }
    }

    @Test
    void refusesAStreamForWhichThereIsNoMemory() {
        HttpLimits little = new HttpLimits(4096, 1_000, 1L << 20, 1_000, NEVER, NEVER);
        try (TestServer server = server(beating(NEVER), little)) {
            List<EventClient> clients =
                    IntStream.range(0, 40).mapToObj(_ -> EventClient.of(server)).toList();
            List<Integer> statuses =
                    clients.stream().map(client -> client.head().status()).toList();
            assertThat(statuses).contains(200, 503).containsOnly(200, 503);
            clients.forEach(EventClient::close);
        }
    }

    @Test
    void isRefusedWhenStorageIsAway() {
        try (LogRecords _ = LogRecords.collect();
                TestServer server = TestServer.over(new UnreadableTransactions(
                        new StorageException.Unavailable(new IllegalStateException("away"))))) {
            Client client = new Client(server);

            client.get("/events").problem(503, "storage-unavailable");
            assertThat(client.get("/events").header("Retry-After")).isEqualTo("1");
            assertThat(server.eventStreams()).isZero();
        }
    }

    @Test
    void hasTheMethodsThatEveryResourceHas() {
        try (TestServer server = TestServer.start()) {
            Client client = new Client(server);
            RawClient raw = new RawClient(server);

            Received head = raw.exchange("HEAD /events HTTP/1.1\r\nHost: x\r\n\r\n");
            assertThat(head.status()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
            assertThat(head.header("Content-Type")).isEqualTo("text/event-stream");
            assertThat(head.header("Content-Length")).isEmpty();
            assertThat(server.eventStreams()).isZero();
            assertThat(raw.exchange("OPTIONS /events HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                            .header("Allow"))
                    .isEqualTo("GET, HEAD, OPTIONS");
            client.post("/events", "{}").problem(405, "method-not-allowed");
            client.get("/events?since=3").problem(422, "invalid-parameter");
            assertThat(client.get("/events", "Accept", "application/json")
                            .problem(406, "not-acceptable")
                            .get("detail")
                            .asText())
                    .isEqualTo("The answer is text/event-stream, which the header Accept excludes.");
        }
    }

    @Test
    void letsPagesOfAllowedOriginsIn() {
        try (TestServer server = TestServer.allowing("https://a.example");
                EventClient client = EventClient.of(server, "Origin: https://a.example")) {
            assertThat(client.head().header("Access-Control-Allow-Origin")).isEqualTo("https://a.example");
        }
    }
}
