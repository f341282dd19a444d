package todooo.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WrkTest {
    @Test
    void readsTheLineOfOurScript() throws IOException {
        String output = """
                Running 2s test @ http://127.0.0.1:8000
                Requests/sec:  51234.56

                result requests=102469 duration=2000012 p50=1203 p99=4504 errors=0
                """;

        assertThat(Wrk.measurement(output))
                .isEqualTo(new Measurement(
                        102_469,
                        Duration.ofNanos(2_000_012_000),
                        Duration.ofNanos(1_203_000),
                        Duration.ofNanos(4_504_000)));
    }

    @Test
    void refusesAMeasurementOfErrors() {
        assertThatThrownBy(() -> Wrk.measurement("result requests=9 duration=2000012 p50=1203 p99=4504 errors=1\n"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("errors=1");
    }

    @Test
    void refusesARunThatPrintedNoResult() {
        assertThatThrownBy(() -> Wrk.measurement("unable to connect to 127.0.0.1:8000 Connection refused"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("unable to connect");
    }
}
