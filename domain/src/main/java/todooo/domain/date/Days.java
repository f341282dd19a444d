package todooo.domain.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import todooo.domain.value.InvalidValueException;

/** Dates as numbers that sort like them: days since 1970-01-01. */
public final class Days {
    private Days() {}

    /**
     * The date of this number.
     *
     * @throws InvalidValueException if it is of no year from 0 to 9999
     */
    public static LocalDate toDate(long day) {
        try {
            LocalDate date = LocalDate.ofEpochDay(day);
            Dates.requireWritable(date);
            return date;
        } catch (DateTimeException e) {
            throw new InvalidValueException("must be of a year from 0000 to 9999");
        }
    }
}
