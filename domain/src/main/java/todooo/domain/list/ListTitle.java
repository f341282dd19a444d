package todooo.domain.list;

import todooo.domain.value.InvalidValueException;
import todooo.domain.value.Text;

/**
 * The title of a list: 1 to {@value #MAX_CODE_POINTS} Unicode code points, not blank, storable everywhere. That holds
 * for all stored titles; a new one has to keep the stricter rules of {@link #written}.
 */
public record ListTitle(String text) {
    public static final int MAX_CODE_POINTS = 128;

    /**
     * A title of this text, kept as it is.
     *
     * @throws InvalidValueException if the text is blank, too long, or has a NUL or half of a surrogate pair
     */
    public ListTitle {
        Text.requireStorable(text, MAX_CODE_POINTS);
    }

    /**
     * A new title of this text, kept as it is.
     *
     * @throws InvalidValueException if the text is none that can be stored, or is not legible on one line
     */
    public static ListTitle written(String text) {
        ListTitle title = new ListTitle(text);
        Text.requireLegible(text);
        return title;
    }
}
