package todooo.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpLimitsTest {
    @Test
    void areGenerousToThoseWhoMeanWell() {
        assertThat(HttpLimits.DEFAULT)
                .isEqualTo(new HttpLimits(65_536, 1_000, 10_000, Duration.ofSeconds(10), Duration.ofMinutes(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 1, 250, 250, \'maxBodyBytes must be from 1 to 1073741824, not 0'",
        "1073741825, 1, 1, 250, 250, \'maxBodyBytes must be from 1 to 1073741824, not 1073741825'",
        "1, 0, 1, 250, 250, \'maxConcurrentRequests must be from 1 to 100000, not 0'",
        "1, 100001, 1, 250, 250, \'maxConcurrentRequests must be from 1 to 100000, not 100001'",
        "1, 1, 0, 250, 250, 'maxConnections must be from 1 to 1000000, not 0'",
        "1, 1, 1, 249, 250, \'readTimeout must be PT0.25S or more, not PT0.249S'",
        "1, 1, 1, 250, 249, \'idleTimeout must be PT0.25S or more, not PT0.249S'",
    })
    void rejectWhatCannotBeKept(
            int body, int requests, int connections, long readMillis, long idleMillis, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HttpLimits(
                        body, requests, connections, Duration.ofMillis(readMillis), Duration.ofMillis(idleMillis)))
                .withMessage(message);
    }
}
