package todooo.adapter.http.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.WritableHeaders;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.adapter.http.HttpLimits;
import todooo.adapter.http.ManualTicks;
import todooo.adapter.http.RawClient;
import todooo.adapter.http.RawClient.Received;
import todooo.adapter.http.StallingClient;
import todooo.adapter.http.TestServer;
import todooo.adapter.http.rest.filter.KeepAlive;
import todooo.adapter.http.wire.budget.Pace;
import todooo.application.testkit.memory.InMemoryTransactions;

/**
 * Clients are told how long they may leave a connection idle, so that they send nothing on one that is about to end.
 */
class KeepAliveTest {
    private static final TestServer SERVER = TestServer.start();
    private static final RawClient RAW = new RawClient(SERVER);
    private static final HeaderName KEEP_ALIVE = HeaderNames.create("Keep-Alive");
    private static final String LAST = "GET /todo HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /todo HTTP/1.1\r\n",
                "HEAD /todo HTTP/1.1\r\n",
                "OPTIONS /todo HTTP/1.1\r\n",
                "GET / HTTP/1.1\r\n",
                "GET /nothing HTTP/1.1\r\n",
                "POST /todo HTTP/1.1\r\n",
                "GET /openapi.json HTTP/1.1\r\n",
                "OPTIONS /todo HTTP/1.1\r\nOrigin: http://a.example\r\nAccess-Control-Request-Method: PUT\r\n",
                "GET /todo HTTP/1.1\r\nConnection: TE, keep-alive\r\n",
                "GET /todo HTTP/1.0\r\nConnection: keep-alive\r\n",
            })
    void aConnectionThatGoesOnIsKeptForFiveSecondsLessThanIsSaid(String request) {
        Received received = RAW.exchange(request + "Host: x\r\n\r\n" + LAST);

        assertThat(received.statuses()).hasSize(2);
        assertThat(received.header("Connection")).isEqualTo("keep-alive");
        assertThat(hints(received)).containsExactly("Keep-Alive: timeout=70");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                LAST,
                "GET /todo HTTP/1.1\r\nHost: x\r\nConnection: te, Close\r\n\r\n",
                "GET /nothing HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /todo HTTP/1.0\r\n\r\n",
                "GET /todo HTTP/1.1\r\n\r\n",
                "POST /todo HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 9\r\n\r\n",
            })
    void nothingIsSaidAboutOneThatEnds(String request) {
        Received received = RAW.exchange(request);

        assertThat(received.header("Connection")).isEqualTo("close");
        assertThat(hints(received)).isEmpty();
    }

    @Test
    void nothingIsSaidAboutOneThatIsHardlyKept() {
        HttpLimits hasty = new HttpLimits(1_024, 10, Duration.ofSeconds(1), Duration.ofMillis(300));
        ManualTicks ticks = new ManualTicks();
        try (TestServer server =
                TestServer.at(new Pace(Pace.USUAL.grace(), ticks), hasty, new InMemoryTransactions())) {
            Received received =
                    new StallingClient(server, ticks).exchangeAndRest("GET /todo HTTP/1.1\r\nHost: x\r\n\r\n", 3);

            assertThat(received.header("Connection")).isEqualTo("keep-alive");
            assertThat(hints(received)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"3600000, timeout=3595", "75000, timeout=70", "8999, timeout=3", "3000, timeout=1", "2000, timeout=1"})
    void theTimeIsWholeSecondsAndShorterThanItReallyIs(long idleMillis, String hint) {
        assertThat(announced(idleMillis).get(KEEP_ALIVE).get()).isEqualTo(hint);
    }

    @ParameterizedTest
    @ValueSource(longs = {250, 1_000, 1_999})
    void thereIsNoneBelowTwoSeconds(long idleMillis) {
        assertThat(announced(idleMillis)).isEmpty();
    }

    private static WritableHeaders<?> announced(long idleMillis) {
        WritableHeaders<?> headers = WritableHeaders.create();
        KeepAlive.of(Duration.ofMillis(idleMillis)).announce(headers);
        return headers;
    }

    private static List<String> hints(Received received) {
        return received.text()
                .lines()
                .filter(line -> line.startsWith("Keep-Alive:"))
                .toList();
    }
}
