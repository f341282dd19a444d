package todooo.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.adapter.http.wire.budget.Holding;

class HttpLimitsTest {
    /** Beside those of its connection. */
    private static final long STREAM_BYTES = 17 * 1024;

    @Test
    void areGenerousToThoseWhoMeanWell() {
        assertThat(HttpLimits.DEFAULT)
                .isEqualTo(new HttpLimits(
                        65_536, 67_108_864, 10_000, null, 1_000, Duration.ofSeconds(10), Duration.ofSeconds(75)));
    }

    @ParameterizedTest
    @CsvSource({
        "1023, 1, 250, 250, 'maxBodyBytes must be from 1024 to 16777216, not 1023'",
        "16777217, 1, 250, 250, 'maxBodyBytes must be from 1024 to 16777216, not 16777217'",
        "1024, 0, 250, 250, 'maxConnections must be from 1 to 1000000, not 0'",
        "1024, 1, 249, 250, 'readTimeout must be from PT0.25S to PT1H, not PT0.249S'",
        "1024, 1, 250, 249, 'idleTimeout must be from PT0.25S to PT1H, not PT0.249S'",
    })
    void rejectWhatCannotBeKept(int body, int connections, long readMillis, long idleMillis, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new HttpLimits(body, connections, Duration.ofMillis(readMillis), Duration.ofMillis(idleMillis)))
                .withMessage(message);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100_001})
    void rejectAsManyEventStreamsAsNoServerHas(int streams) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HttpLimits(1_024, 1, null, streams, Duration.ofSeconds(1), Duration.ofSeconds(1)))
                .withMessage("maxEventStreams must be from 1 to 100000, not " + streams);
    }

    @Test
    void fitTheHeapThatTheyShipWith() {
        long heap = 320L << 20;
        long files = 1 << 20;

        assertThat(HttpLimits.DEFAULT.memoryBytes(heap)).isEqualTo(192L << 20);
        assertThat(HttpLimits.DEFAULT.connections(heap, files)).isEqualTo(HttpLimits.DEFAULT.maxConnections());
        long left = HttpLimits.DEFAULT.memoryBytes(heap)
                - (long) HttpLimits.DEFAULT.maxConnections() * Holding.CONNECTION_BYTES
                - HttpLimits.DEFAULT.maxEventStreams() * STREAM_BYTES;
        assertThat(left / ((long) HttpLimits.DEFAULT.maxBodyBytes() * Holding.PER_BYTE_OF_BODY))
                .as("bodies beside all connections and streams")
                .isGreaterThan(100);
    }

    @ParameterizedTest
    @CsvSource({
        "320, 1048576, 10000",
        "48, 1048576, 1535",
        "256, 400, 200",
        "256, 150, 1",
        "1, 1048576, 31",
    })
    void admitOnlyTheConnectionsThatMemoryAndFilesSufficeFor(long heapMebibytes, long files, int connections) {
        assertThat(HttpLimits.DEFAULT.connections(heapMebibytes << 20, files)).isEqualTo(connections);
    }

    @Test
    void takeTheMemoryThatIsGivenUnlessTheHeapIsTooSmall() {
        HttpLimits limits = new HttpLimits(1_024, 100, 8L << 20, 1, Duration.ofSeconds(1), Duration.ofSeconds(1));

        assertThat(limits.memoryBytes(256L << 20)).isEqualTo(8L << 20);
        assertThat(limits.memoryBytes(5L << 20)).isEqualTo(3L << 20);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HttpLimits(1_024, 1, 1_048_575L, 1, Duration.ofSeconds(1), Duration.ofSeconds(1)))
                .withMessage("maxMemoryBytes must be from 1048576 to 1099511627776, not 1048575");
    }
}
