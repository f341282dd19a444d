package todooo.domain.date;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import todooo.domain.value.InvalidValueException;

/**
 * When a to-do is due, as its owner writes it: on a day, or at a time of it, and in a time zone only if it is meant in
 * that zone. It is no instant: a day stays that day wherever it is read.
 *
 * @param date of a year from 0 to 9999
 * @param time in whole minutes; null for the whole day
 * @param zone null for wherever the owner is
 */
public record Due(
        LocalDate date, @Nullable LocalTime time, @Nullable ZoneName zone) {
    private static final int MINUTES = 24 * 60;
    private static final Pattern OFFSET = Pattern.compile(".*T[0-9:.,]+(Z|z|[+-][0-9:]+)");
    private static final Pattern SECONDS = Pattern.compile(".*T[0-9]{2}:[0-9]{2}:[0-9.,]+");
    private static final Pattern HOURS_AND_MINUTES = Pattern.compile("[0-9]{2}:[0-9]{2}");

    /**
     * Due at this date.
     *
     * @throws InvalidValueException if the date is of another year, the time has seconds, or there is a zone without a
     *     time
     */
    public Due {
        Dates.requireWritable(date);
        if (time != null && (time.getSecond() != 0 || time.getNano() != 0)) {
            throw new InvalidValueException("must have no seconds");
        }
        if (time == null && zone != null) {
            throw new InvalidValueException("must be null for a due date without a time");
        }
    }

    /** The whole day. */
    public static Due on(LocalDate date) {
        return new Due(date, null, null);
    }

    /**
     * Due at the date, or the date and time, of this text, such as {@code 2026-12-01} and {@code 2026-12-01T09:30}; in
     * no zone.
     *
     * @throws InvalidValueException if the text is neither, has seconds or an offset, or there is no such day or time
     */
    public static Due parse(String text) {
        if (OFFSET.matcher(text).matches()) {
            throw new InvalidValueException("must have no offset such as Z or +01:00; dueZone names a zone");
        }
        if (SECONDS.matcher(text).matches()) {
            throw new InvalidValueException("must have no seconds");
        }
        int divider = text.indexOf('T');
        if (divider < 0) {
            return on(dateOf(text));
        }
        return new Due(dateOf(text.substring(0, divider)), timeOf(text.substring(divider + 1)), null);
    }

    private static LocalDate dateOf(String text) {
        try {
            return Dates.parse(text);
        } catch (InvalidValueException e) {
            throw new InvalidValueException(e.rule() + ", or one with a time such as 2026-12-01T09:30");
        }
    }

    private static LocalTime timeOf(String text) {
        if (!HOURS_AND_MINUTES.matcher(text).matches()) {
            throw new InvalidValueException("must have a time such as 09:30");
        }
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException e) {
            throw new InvalidValueException("must have a time from 00:00 to 23:59");
        }
    }

    /** The same in this zone; null for wherever the owner is. */
    public Due in(@Nullable ZoneName newZone) {
        return new Due(date, time, newZone);
    }

    /** The date, and the time if there is one, without the zone. */
    public String text() {
        return time == null
                ? Dates.text(date)
                : String.format(Locale.ROOT, "%sT%02d:%02d", Dates.text(date), time.getHour(), time.getMinute());
    }

    /**
     * A number that sorts like what it stands for: by date, the whole day before its times. It is the day since
     * 1970-01-01 times 1,441, plus 1 and the minute of the day if there is a time.
     */
    public long sortKey() {
        return firstKey(date) + (time == null ? 0 : 1 + time.toSecondOfDay() / 60);
    }

    /** The lowest {@link #sortKey} of a date. */
    public static long firstKey(LocalDate date) {
        return date.toEpochDay() * (MINUTES + 1);
    }

    /**
     * What this {@link #sortKey} stands for, in a zone.
     *
     * @throws InvalidValueException if it is the key of no date of the years 0 to 9999
     */
    public static Due ofSortKey(long key, @Nullable ZoneName zone) {
        LocalDate date = Days.toDate(Math.floorDiv(key, MINUTES + 1));
        int minute = Math.floorMod(key, MINUTES + 1) - 1;
        return new Due(date, minute < 0 ? null : LocalTime.of(minute / 60, minute % 60), zone);
    }
}
