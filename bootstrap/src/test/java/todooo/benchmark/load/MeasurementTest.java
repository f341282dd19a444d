package todooo.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MeasurementTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void percentilesAreTimesThatWereMeasured() {
        long[] latencies = LongStream.rangeClosed(1, 200).map(i -> 201 - i).toArray();

        Measurement measurement = Measurement.of(latencies, SECOND);

        assertThat(measurement).isEqualTo(new Measurement(200, SECOND, Duration.ofNanos(100), Duration.ofNanos(198)));
    }

    @Test
    void aSingleRequestIsEveryPercentile() {
        Measurement measurement = Measurement.of(new long[] {7}, SECOND);

        assertThat(measurement).isEqualTo(new Measurement(1, SECOND, Duration.ofNanos(7), Duration.ofNanos(7)));
    }

    @Test
    void requestsPerSecondCountTheWholeTime() {
        assertThat(Measurement.of(new long[] {1, 2, 3}, Duration.ofMillis(500)).perSecond())
                .isEqualTo(6);
    }
}
