package todooo.adapter.http.transfer.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date, or a date with a time, of iCalendar (RFC 5545, sections 3.3.4 and 3.3.5).
 *
 * @param time null for the whole day
 * @param isUtc whether the time is in UTC; if not, it is local
 */
record CalendarTime(LocalDate date, @Nullable LocalTime time, boolean isUtc) {
    private static final Pattern FORM = Pattern.compile("(?<year>[0-9]{4})(?<month>[0-9]{2})(?<day>[0-9]{2})"
            + "(?:T(?<hour>[0-9]{2})(?<minute>[0-9]{2})(?<second>[0-9]{2})(?<utc>Z)?)?");

    /** The time of this text; null if it is none. */
    static @Nullable CalendarTime parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return null;
        }
        try {
            LocalDate date = LocalDate.of(number(form, "year"), number(form, "month"), number(form, "day"));
            return form.group("hour") == null
                    ? new CalendarTime(date, null, false)
                    : new CalendarTime(
                            date,
                            LocalTime.of(number(form, "hour"), number(form, "minute"), second(form)),
                            form.group("utc") != null);
        } catch (DateTimeException e) { // there is no such day, or time
            return null;
        }
    }

    /** The second; that before a leap second, which the day does not have here. */
    private static int second(Matcher form) {
        int second = number(form, "second");
        return second == 60 ? 59 : second;
    }

    private static int number(Matcher form, String group) {
        return Integer.parseInt(form.group(group));
    }
}
