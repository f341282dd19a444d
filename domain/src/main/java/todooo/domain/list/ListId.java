package todooo.domain.list;

import todooo.domain.value.Id;
import todooo.domain.value.InvalidValueException;

/** The number of a list, given by the database and never used twice: 1 to 2<sup>63</sup> - 1. */
public record ListId(long value) implements Id {
    /**
     * The id of this number.
     *
     * @throws InvalidValueException if the number is below 1
     */
    public ListId {
        if (value < 1) {
            throw new InvalidValueException("must be at least 1, not " + value);
        }
    }
}
