package todooo.adapter.http.transfer.format;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import todooo.domain.date.Due;
import todooo.domain.value.InvalidValueException;

/** The dates of Todoist, as far as they name a single day: it takes any words, also "every other Monday". */
final class TodoistDate {
    private static final List<DateTimeFormatter> FORMATS = List.of(
            format("uuuu-MM-dd[['T'][' ']HH:mm[:ss]]"),
            format("d MMM uuuu[ HH:mm]"),
            format("d MMMM uuuu[ HH:mm]"),
            format("MMM d[','] uuuu[ HH:mm]"),
            format("MMMM d[','] uuuu[ HH:mm]"));

    private TodoistDate() {}

    private static DateTimeFormatter format(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** The date, and the time if there is one, without a zone; null if the text is another. */
    static @Nullable Due parse(String text) {
        for (DateTimeFormatter format : FORMATS) {
            try {
                return due(format.parseBest(text, LocalDateTime::from, LocalDate::from));
            } catch (DateTimeParseException | InvalidValueException e) {
                // perhaps another one
            }
        }
        return null;
    }

    private static Due due(TemporalAccessor parsed) {
        return parsed instanceof LocalDateTime time
                ? new Due(time.toLocalDate(), time.toLocalTime().truncatedTo(ChronoUnit.MINUTES), null)
                : Due.on(LocalDate.from(parsed));
    }
}
