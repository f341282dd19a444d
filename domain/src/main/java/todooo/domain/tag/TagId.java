package todooo.domain.tag;

import todooo.domain.value.Id;
import todooo.domain.value.InvalidValueException;

/** The number of a tag, given by the database and never used twice: 1 to 2<sup>63</sup> - 1. */
public record TagId(long value) implements Id {
    /**
     * The id of this number.
     *
     * @throws InvalidValueException if the number is below 1
     */
    public TagId {
        if (value < 1) {
            throw new InvalidValueException("must be at least 1, not " + value);
        }
    }
}
