package todooo.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaskTest {
    @ParameterizedTest
    @ValueSource(strings = {"x", " x ", "e\u0301", "\u200f", "line\nfeed", "\uFFFF"})
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
    @ValueSource(strings = {"\ud83d", "\ude00", "a\ud83db", "\ude00\ud83d"})
    void rejectsHalfOfASurrogatePair(String text) {
        assertRejected(text, "must not contain half of a surrogate pair");
    }

    @ParameterizedTest(name = "seed={0}")
    @MethodSource("todooo.domain.Seeds#all")
    void acceptsExactlyTheTextsThatHoldItsRule(long seed) {
        RandomGenerator random = Seeds.random(seed);
        for (int i = 0; i < 2_000; i++) {
            String text = randomText(random);
            assertThat(accepts(text)).as(text).isEqualTo(holdsTheRule(text));
        }
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
