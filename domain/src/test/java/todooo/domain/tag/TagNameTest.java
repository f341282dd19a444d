package todooo.domain.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.domain.value.InvalidValueException;

class TagNameTest {
    @ParameterizedTest
    @ValueSource(strings = {"home", "Zu Hause", "#1", "50 %", "a.b", "...", "家", "🏠", "it's"})
    void keepsWhatIsLegible(String text) {
        assertThat(TagName.written(text).text()).isEqualTo(text);
    }

    @Test
    void leavesOutTheSpaceAround() {
        assertThat(TagName.written("  home\u2003").text()).isEqualTo("home");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "..",
                " .. ",
                "a,b",
                "a/b",
                "a\\b",
                "a\nb",
                "a\u0000b",
                "\u200b",
                "\ud800",
                "\u202ehome"
            })
    void refusesWhatCannotStandInAPathOrBeRead(String text) {
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> TagName.written(text));
    }

    @Test
    void hasAtMost64CodePointsWithoutTheSpaceAround() {
        assertThat(TagName.written(" " + "🏠".repeat(64) + " ").text()).hasSize(128);
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> TagName.written("h".repeat(65)));
    }

    @Test
    void isTheSameInAnyCase() {
        assertThat(TagName.written("ÜBER").folded())
                .isEqualTo(TagName.written("u\u0308ber").folded());
    }
}
