package todooo.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LineFormatterTest {
    private final LogRecord entry = new LogRecord(Level.WARNING, "{0} is {1}");

    @BeforeEach
    void fill() {
        entry.setInstant(Instant.parse("2026-11-22T09:08:07.120456Z"));
        entry.setLoggerName("todooo.adapter.http.HttpServer");
        entry.setParameters(new Object[] {"port", "taken"});
    }

    @Test
    void writesARecordOnOneLine() {
        assertThat(new LineFormatter().format(entry))
                .isEqualToNormalizingNewlines("2026-11-22T09:08:07.120Z WARNING HttpServer port is taken\n");
    }

    @Test
    void keepsLineBreaksOfAMessageFromLookingLikeARecord() {
        entry.setParameters(new Object[] {"a\r\nb\u2028c", "d\u001b[31m"});

        assertThat(new LineFormatter().format(entry)).hasLineCount(1).contains("a b c is d?[31m");
    }

    @Test
    void writesStackTracesBelow() {
        entry.setThrown(new IllegalStateException("why"));

        assertThat(new LineFormatter().format(entry).lines().toList())
                .hasSizeGreaterThan(2)
                .element(1)
                .isEqualTo("java.lang.IllegalStateException: why");
    }

    @Test
    void needsNoLogger() {
        entry.setLoggerName(null);

        assertThat(new LineFormatter().format(entry)).contains("WARNING  port is taken");
    }
}
