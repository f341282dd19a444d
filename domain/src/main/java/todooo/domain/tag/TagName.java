package todooo.domain.tag;

import todooo.domain.value.Folding;
import todooo.domain.value.InvalidValueException;
import todooo.domain.value.Text;

/**
 * The name of a tag: 1 to {@value #MAX_CODE_POINTS} Unicode code points, not blank, storable everywhere. That holds for
 * all stored names; a new one has to keep the stricter rules of {@link #written}. Two names are of one tag if they
 * {@linkplain #folded() fold} to the same text.
 */
public record TagName(String text) {
    public static final int MAX_CODE_POINTS = 64;

    /**
     * A name of this text, kept as it is.
     *
     * @throws InvalidValueException if the text is blank, too long, or has a NUL or half of a surrogate pair
     */
    public TagName {
        Text.requireStorable(text, MAX_CODE_POINTS);
    }

    /**
     * A new name of this text, without the space around it. It can stand in a path and in a list that commas divide.
     *
     * @throws InvalidValueException if the text is none that can be stored, is not legible on one line, has a comma, a
     *     slash or a backslash, or is {@code .} or {@code ..}
     */
    public static TagName written(String text) {
        TagName name = new TagName(text.strip());
        Text.requireLegible(name.text);
        if (name.text.chars().anyMatch(character -> ",/\\".indexOf(character) >= 0)) {
            throw new InvalidValueException("must not contain a comma, a slash or a backslash");
        }
        if (name.text.equals(".") || name.text.equals("..")) {
            throw new InvalidValueException("must not be . or ..");
        }
        return name;
    }

    /** The text by which names are compared: without regard to case. */
    public String folded() {
        return Folding.fold(text);
    }
}
