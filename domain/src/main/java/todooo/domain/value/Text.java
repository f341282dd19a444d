package todooo.domain.value;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.function.IntPredicate;

/** The rules that all text of an owner shares. */
public final class Text {
    /** Letters and symbols that show nothing: fillers of Hangul, an empty pattern of Braille, a note without a head. */
    private static final String EMPTY_GLYPHS = "\u115F\u1160\u2800\u3164\uFFA0\uD834\uDD59";

    private static final int POP_EMBEDDING = 0x202C;
    private static final int POP_ISOLATE = 0x2069;

    private Text() {}

    /** Every database must be able to store it, and give it back as it was. */
    public static void requireStorable(String text, int maxCodePoints) {
        if (isBlank(text)) {
            throw new InvalidValueException("must not be blank");
        }
        int codePoints = text.codePointCount(0, text.length());
        if (codePoints > maxCodePoints) {
            throw new InvalidValueException(String.format(
                    Locale.ROOT, "must be at most %d characters long, not %d", maxCodePoints, codePoints));
        }
        if (text.indexOf('\0') >= 0) {
            throw new InvalidValueException("must not contain the character U+0000");
        }
        if (has(text, Text::isSurrogate)) {
            throw new InvalidValueException("must not contain half of a surrogate pair");
        }
    }

    /**
     * A reader must be able to see it, on one line, and what is shown behind it must not look otherwise because of it.
     */
    public static void requireLegible(String text) {
        text.codePoints().filter(Character::isISOControl).findFirst().ifPresent(control -> {
            throw new InvalidValueException(
                    String.format(Locale.ROOT, "must not contain the control character U+%04X", control));
        });
        if (!has(text, Text::isVisible)) {
            throw new InvalidValueException("must have at least one visible character");
        }
        if (leavesDirectionOpen(text)) {
            throw new InvalidValueException(
                    "must close each change of the direction of writing: U+202A, U+202B, U+202D and U+202E by U+202C,"
                            + " U+2066 to U+2068 by U+2069");
        }
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK -> false;
            default -> EMPTY_GLYPHS.indexOf(codePoint) < 0 && !isTag(codePoint);
        };
    }

    /** Tags and what is reserved for their like, of which no font shows anything. */
    private static boolean isTag(int codePoint) {
        return codePoint >= 0xE0000 && codePoint <= 0xE0FFF;
    }

    /** An isolate ends with all that was opened in it (Unicode Standard Annex 9, section 3.3.2). */
    private static boolean leavesDirectionOpen(String text) {
        Deque<Integer> closers = new ArrayDeque<>();
        text.codePoints().forEach(codePoint -> {
            switch (codePoint) {
                case 0x202A, 0x202B, 0x202D, 0x202E -> closers.push(POP_EMBEDDING);
                case 0x2066, 0x2067, 0x2068 -> closers.push(POP_ISOLATE);
                case POP_EMBEDDING -> {
                    if (!closers.isEmpty() && closers.peek() == POP_EMBEDDING) {
                        closers.pop();
                    }
                }
                case POP_ISOLATE -> {
                    if (closers.contains(POP_ISOLATE)) {
                        while (closers.pop() != POP_ISOLATE) {
                            // what was opened in the isolate ends with it
                        }
                    }
                }
                default -> {}
            }
        });
        return !closers.isEmpty();
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
