package todooo.domain.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EpochMicrosTest {
    @ParameterizedTest
    @CsvSource({
        "1970-01-01T00:00:00Z, 0",
        "1970-01-01T00:00:00.000001Z, 1",
        "1969-12-31T23:59:59.999999Z, -1",
        "2026-11-22T12:00:00.123456Z, 1795348800123456"
    })
    void areTheTimeThatTheyAreMadeOf(Instant time, long micros) {
        assertThat(EpochMicros.of(time)).isEqualTo(micros);
        assertThat(EpochMicros.toInstant(micros)).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource({"1970-01-01T00:00:00.000001999Z, 1", "2026-11-22T12:00:00.000000999Z, 1795348800000000"})
    void leaveOutWhatIsFiner(Instant time, long micros) {
        assertThat(EpochMicros.of(time)).isEqualTo(micros);
    }
}
