package todooo.domain.todo;

import todooo.domain.value.Folding;
import todooo.domain.value.InvalidValueException;
import todooo.domain.value.Text;

/**
 * What else there is to say about a to-do: Markdown of 1 to {@value #MAX_CODE_POINTS} Unicode code points, not blank,
 * storable everywhere, kept as it is. It may have several lines.
 */
public record Notes(String text) {
    public static final int MAX_CODE_POINTS = 10_000;

    /**
     * Notes of this text.
     *
     * @throws InvalidValueException if the text is blank, too long, or has a NUL or half of a surrogate pair
     */
    public Notes {
        Text.requireStorable(text, MAX_CODE_POINTS);
    }

    /** The text as searches see it: without regard to case. */
    public String folded() {
        return Folding.fold(text);
    }
}
