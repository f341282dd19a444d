package todooo.bootstrap.process;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/** One line for each record, {@code TIME LEVEL LOGGER message}, and its stack trace below. The time is UTC. */
public final class LineFormatter extends Formatter {
    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    /** For {@code logging.properties}. */
    public LineFormatter() {}

    @Override
    public String format(LogRecord entry) {
        return String.format(
                Locale.ROOT,
                "%s %-7s %s %s%n%s",
                TIME.format(entry.getInstant()),
                entry.getLevel().getName(),
                shortName(entry.getLoggerName()),
                // A text of a client must not look like a line of the log.
                formatMessage(entry).replaceAll("\\R", " ").replaceAll("\\p{Cntrl}", "?"),
                stackTrace(entry.getThrown()));
    }

    private static String shortName(@Nullable String logger) {
        return logger == null ? "" : logger.substring(logger.lastIndexOf('.') + 1);
    }

    private static String stackTrace(@Nullable Throwable thrown) {
        if (thrown == null) {
            return "";
        }
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
