package todooo.adapter.http.wire.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import todooo.adapter.http.LogRecords;

class EndedConnectionsTest {
    private static final String LOGGER = EndedConnections.class.getName();

    private final EndedConnections ended = new EndedConnections();

    @Test
    void areOneLineAMinuteHoweverManyThereAre() {
        try (LogRecords log = LogRecords.collect(Level.INFO)) {
            ended.logNowAndThen(0);
            for (int i = 0; i < 1_234; i++) {
                ended.countSlow();
                ended.logNowAndThen(i);
            }
            ended.countOverBudget();
            ended.logNowAndThen(59_999);
            assertThat(log.messages()).isEmpty();

            ended.logNowAndThen(60_000);
            ended.logNowAndThen(200_000);

            assertThat(log.messages())
                    .containsExactly("INFO " + LOGGER + " Within a minute 1234 connections ended because their clients"
                            + " were too slow, and 1 because clients made the service hold too much");
        }
    }

    @Test
    void areCountedAnewAfterEachLine() {
        try (LogRecords log = LogRecords.collect(Level.INFO)) {
            ended.countSlow();
            ended.logNowAndThen(0);
            ended.logNowAndThen(60_000);
            ended.countSlow();
            ended.logNowAndThen(60_100);
            ended.logNowAndThen(120_099);
            assertThat(log.messages()).hasSize(1);

            ended.logNowAndThen(120_100);

            assertThat(log.messages()).hasSize(2).allMatch(line -> line.contains(" 1 connections"));
        }
    }
}
