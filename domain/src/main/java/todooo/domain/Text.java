package todooo.domain;

import java.util.function.IntPredicate;

/** The rules that all text of a to-do shares: every database must be able to store it, and give it back as it was. */
final class Text {
    private Text() {}

    static void requireStorable(String text, int maxCodePoints) {
        if (isBlank(text)) {
            throw new InvalidValueException("must not be blank");
        }
        int codePoints = text.codePointCount(0, text.length());
        if (codePoints > maxCodePoints) {
            throw new InvalidValueException(
                    "must be at most %d characters long, not %d".formatted(maxCodePoints, codePoints));
        }
        if (text.indexOf('\0') >= 0) {
            throw new InvalidValueException("must not contain the character U+0000");
        }
        if (has(text, Text::isSurrogate)) {
            throw new InvalidValueException("must not contain half of a surrogate pair");
        }
    }

    private static boolean isBlank(String text) {
        return !has(text, codePoint -> !Character.isWhitespace(codePoint) && !Character.isSpaceChar(codePoint));
    }

    /** Like a stream of code points, but every row that is read comes by here. */
    private static boolean has(String text, IntPredicate property) {
        int codePoint;
        for (int i = 0; i < text.length(); i += Character.charCount(codePoint)) {
            codePoint = text.codePointAt(i);
            if (property.test(codePoint)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
