package todooo.domain.date;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;
import todooo.domain.value.InvalidValueException;

/** Dates as texts (RFC 3339, section 5.6, full-date): of the years 0000 to 9999. */
public final class Dates {
    private static final int MAX_YEAR = 9999;
    private static final Pattern FULL_DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private Dates() {}

    /**
     * The date of this text.
     *
     * @throws InvalidValueException if the text is none, or there is no such day
     */
    public static LocalDate parse(String text) {
        if (!FULL_DATE.matcher(text).matches()) {
            throw new InvalidValueException("must be a date such as 2026-12-01");
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new InvalidValueException("must be a day that exists, such as 2026-12-01");
        }
    }

    /** The date as a text. */
    public static String text(LocalDate date) {
        return String.format(Locale.ROOT, "%04d-%02d-%02d", date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /**
     * Lets a date pass that can be written.
     *
     * @throws InvalidValueException if its year is not from 0 to {@value #MAX_YEAR}
     */
    public static void requireWritable(LocalDate date) {
        if (date.getYear() < 0 || date.getYear() > MAX_YEAR) {
            throw new InvalidValueException("must be of a year from 0000 to 9999");
        }
    }
}
