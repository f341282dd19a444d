package todooo.domain.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTextTest {
    @Test
    void hasATrigramForEveryThreeCodePointsOfTheFoldedText() {
        assertThat(new SearchText("Über😀").trigrams(10)).containsExactly("übe", "ber", "er😀");
    }

    @Test
    void hasEachTrigramOnce() {
        assertThat(new SearchText("aaaaab").trigrams(10)).containsExactly("aaa", "aab");
    }

    @Test
    void takesNoMoreTrigramsThanTheLimitFromAllOverTheText() {
        assertThat(new SearchText("abcdefgh").trigrams(3)).containsExactly("abc", "cde", "efg");
        assertThat(new SearchText("abcdefgh").trigrams(6)).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "ab", "😀😀"})
    void hasNoTrigramIfItIsShorter(String text) {
        assertThat(new SearchText(text).trigrams(10)).isEmpty();
    }
}
