package todooo.adapter.http.rest.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import todooo.adapter.http.LogRecords;
import todooo.domain.storage.StorageException;

class CountedLogTest {
    private static final String FULL = "The database cannot be written to: it is full or read-only";

    private final LogRecords records = LogRecords.collect();
    private long millis;
    private final CountedLog log = new CountedLog(
            System.getLogger(CountedLogTest.class.getName()), (Duration duration) -> millis + duration.toMillis());

    @AfterEach
    void stop() {
        records.close();
    }

    @Test
    void saysTheFirstAtOnceOnOneLineWithoutAStackTrace() {
        log.warn("full", "Request 1 failed", new StorageException.Full(new IOException("disk\n  is\tfull")));

        assertThat(records.records()).singleElement().satisfies(line -> {
            assertThat(line.getLevel()).isEqualTo(Level.WARNING);
            assertThat(line.getMessage()).isEqualTo("Request 1 failed: " + FULL + " (IOException: disk is full)");
            assertThat(line.getThrown()).isNull();
        });
    }

    @Test
    void countsThoseOfTenSecondsInsteadOfRepeatingThem() {
        for (int second = 0; second < 25; second++) {
            millis = second * 1_000L;
            for (int i = 0; i < 100; i++) {
                log.warn("full", "Request " + second + " failed", new IOException("full"));
            }
        }

        assertThat(lines())
                .containsExactly(
                        "Request 0 failed: full",
                        "Request 10 failed: full (999 more before)",
                        "Request 20 failed: full (999 more before)");
    }

    @Test
    void countsEachKindForItself() {
        log.warn("full", "A", new IOException("full"));
        log.warn("away", "B", new IOException("away"));
        log.warn("full", "C", new IOException("full"));

        assertThat(lines()).containsExactly("A: full", "B: away");
    }

    @Test
    void forgetsNoneWhenItWasQuietInBetween() {
        log.warn("full", "A", new IOException("full"));
        log.warn("full", "B", new IOException("full"));
        millis = 3_600_000;
        log.warn("full", "C", new IOException("full"));

        assertThat(lines()).containsExactly("A: full", "C: full (1 more before)");
    }

    @Test
    void cutsALongMessage() {
        log.warn("full", "A", new StorageException.Full(new IOException("x".repeat(1_000))));

        assertThat(lines()).singleElement().asString().hasSizeLessThan(400).contains("x".repeat(200) + "…");
    }

    private List<String> lines() {
        return records.records().stream().map(LogRecord::getMessage).toList();
    }
}
