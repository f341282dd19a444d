package todooo.domain.query;

import java.util.Locale;
import todooo.domain.value.InvalidValueException;

/** How many to-dos a list holds at most: 1 to {@value #MAX}. */
public record PageLimit(int value) {
    public static final int MAX = 1000;

    /** The limit of a request that names none. */
    public static final PageLimit DEFAULT = new PageLimit(100);

    /**
     * A limit of this many to-dos.
     *
     * @throws InvalidValueException if the number is not from 1 to {@value #MAX}
     */
    public PageLimit {
        if (value < 1 || value > MAX) {
            throw new InvalidValueException(String.format(Locale.ROOT, "must be from 1 to %d, not %d", MAX, value));
        }
    }
}
