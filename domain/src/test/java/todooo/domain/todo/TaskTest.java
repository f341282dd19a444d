package todooo.domain.todo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.domain.testkit.DomainSeeds;
import todooo.domain.value.InvalidValueException;

class TaskTest {
    @ParameterizedTest
    @ValueSource(strings = {"x", " x ", "e\u0301", "\u200f", "line\nfeed", "\uD7FF", "\uE000", "\uFFFF"})
    void keepsATextAsItIs(String text) {
        assertThat(new Task(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "😀"})
    void accepts256CodePointsWhateverTheirSize(String character) {
        assertThat(new Task(character.repeat(256)).text()).hasSize(256 * character.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "😀"})
    void rejectsATaskOf257CodePoints(String character) {
        assertRejected(character.repeat(257), "must be at most 256 characters long, not 257");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u00a0\u2003\u3000"})
    void rejectsABlankTask(String text) {
        assertRejected(text, "must not be blank");
    }

    @Test
    void rejectsANul() {
        assertRejected("a\0b", "must not contain the character U+0000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d", "\ude00", "a\ud83db", "\ude00\ud83d", "\ud800", "\udfff"})
    void rejectsHalfOfASurrogatePair(String text) {
        assertRejected(text, "must not contain half of a surrogate pair");
    }

    @ParameterizedTest(name = "-Dtodooo.seed={0}")
    @MethodSource("todooo.domain.testkit.DomainSeeds#all")
    void acceptsExactlyTheTextsThatHoldItsRule(long seed) {
        RandomGenerator random = DomainSeeds.random(seed);
        for (int i = 0; i < 2_000; i++) {
            String text = randomText(random);
            assertThat(accepts(text)).as("-Dtodooo.seed=%d: %s", seed, text).isEqualTo(holdsTheRule(text));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                " x ",
                "e\u0301",
                "👩\u200d👧",
                "🏴\uDB40\uDC67\uDB40\uDC7F",
                "עברית\u200f",
                "\uE000",
                "\u0378",
                "\uDB3F\uDFFF", // U+DFFFF and U+E1000: next to the tags
                "\uDB44\uDC00",
                "a\u2028b",
                "\u202eabc\u202c",
                "\u2066\u202eabc\u2069",
                "\u2067a\u2068b\u2069c\u2069",
                "a\u202c\u2069"
            })
    void isWrittenAsItIs(String text) {
        assertThat(Task.written(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200b",
                "\u2060\ufeff",
                "\u00ad",
                "\u0301",
                "\u0903",
                "\u20dd",
                "\ufe0f",
                "\u2800",
                "\u3164",
                "\uffa0\u115f\u1160",
                "\uD834\uDD59",
                "\uDB40\uDC00", // U+E0000 and U+E0FFF: the first tag and the last
                "\uDB40\uDC20",
                "\uDB43\uDFFF",
                " \u200b ",
                "\u202e\u202c"
            })
    void isNotWrittenWithoutAVisibleCharacter(String text) {
        assertNotWritten(text, "must have at least one visible character");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x01, 0x09, 0x0A, 0x0D, 0x1F, 0x7F, 0x80, 0x85, 0x9F})
    void isNotWrittenWithAControlCharacter(int control) {
        assertNotWritten("a%cb".formatted(control), "must not contain the control character U+%04X".formatted(control));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u202ab",
                "a\u202b",
                "\u202da\u2069",
                "a\u202eb\u202ec\u202c",
                "\u2066a",
                "\u2067a\u202c",
                "\u2068a\u2066b\u2069",
                "\u202ea\u2066b\u202c\u2069"
            })
    void isNotWrittenWithAnOpenChangeOfDirection(String text) {
        assertNotWritten(
                text,
                "must close each change of the direction of writing: U+202A, U+202B, U+202D and U+202E by U+202C,"
                        + " U+2066 to U+2068 by U+2069");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\0b", "\ud83d"})
    void isNotWrittenUnlessItCanBeStored(String text) {
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> Task.written(text));
    }

    @Test
    void isFoundWithoutRegardToCase() {
        assertThat(new Task("ÜBER").folded()).isEqualTo("über");
    }

    /** It is stored already: it must remain to be read, and to be a part of what is changed. */
    private static void assertNotWritten(String text, String rule) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Task.written(text))
                .satisfies(e -> assertThat(e.rule()).isEqualTo(rule));
        assertThat(new Task(text).text()).isEqualTo(text);
    }

    private static String randomText(RandomGenerator random) {
        char[] interesting = {0, ' ', '\u3000', 'x', 'é', '\ud83d', '\ude00', '\uffff'};
        int length = random.nextBoolean() ? random.nextInt(6) : random.nextInt(250, 520);
        char[] text = new char[length];
        boolean tame = random.nextBoolean();
        for (int i = 0; i < length; i++) {
            text[i] = interesting[tame ? 1 + random.nextInt(4) : random.nextInt(interesting.length)];
        }
        return new String(text);
    }

    private static boolean holdsTheRule(String text) {
        int[] codePoints = text.codePoints().toArray();
        return codePoints.length <= 256
                && IntStream.of(codePoints).anyMatch(c -> c != ' ' && c != '\u3000')
                && IntStream.of(codePoints).noneMatch(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF));
    }

    private static boolean accepts(String text) {
        try {
            return new Task(text).text().equals(text);
        } catch (InvalidValueException e) {
            return false;
        }
    }

    private static void assertRejected(String text, String rule) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> new Task(text))
                .satisfies(e -> assertThat(e.rule()).isEqualTo(rule));
    }
}
