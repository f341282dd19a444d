package todooo.adapter.http.content;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/** Times in responses: RFC 3339 in UTC with six digits of a second, so that they sort as texts. */
public final class Times {
    private static final DateTimeFormatter FORMAT =
            new DateTimeFormatterBuilder().appendInstant(6).toFormatter(Locale.ROOT);

    private Times() {}

    /** The time as a text. */
    public static String text(Instant time) {
        return FORMAT.format(time);
    }
}
