package todooo.adapter.http.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import todooo.adapter.http.Client;
import todooo.adapter.http.TestServer;

class LongResponseTest {
    /** The time that a client's kernel waits before it acknowledges less than a full segment. */
    private static final Duration DELAYED_ACKNOWLEDGEMENT = Duration.ofMillis(40);

    @Test
    void isNotHeldBackUntilTheClientHasAcknowledgedItsFirstPiece() {
        try (var server = TestServer.start()) {
            var client = new Client(server);
            // At first a connection is acknowledged at once; the fastest of the others tells, whatever else runs here.
            var fastest = Collections.min(
                    Stream.generate(() -> latency(client)).limit(60).skip(40).toList());

            assertThat(fastest).isLessThan(DELAYED_ACKNOWLEDGEMENT);
        }
    }

    private static Duration latency(Client client) {
        long sent = System.nanoTime();
        assertThat(client.get("/openapi.json").status()).isEqualTo(200);
        return Duration.ofNanos(System.nanoTime() - sent);
    }
}
