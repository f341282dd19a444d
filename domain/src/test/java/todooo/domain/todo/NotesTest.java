package todooo.domain.todo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.domain.value.InvalidValueException;

class NotesTest {
    @Test
    void areKeptAsTheyAreWithAllTheirLines() {
        String text = "# Milk\r\n\n* one\n\t* two  \n<script>alert(1)</script>\n";

        assertThat(new Notes(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t ", "a\u0000b", "\udc00"})
    void refuseWhatCannotBeStored(String text) {
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> new Notes(text));
    }

    @Test
    void haveAtMostTenThousandCodePoints() {
        assertThat(new Notes("🏠".repeat(10_000)).text()).hasSize(20_000);
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> new Notes("n".repeat(10_001)))
                .withMessage("must be at most 10000 characters long, not 10001");
    }

    @Test
    void areSearchedWithoutRegardToCase() {
        assertThat(new Notes("MILCH für Ä").folded()).isEqualTo(new Notes("milch FÜR ä").folded());
    }

    @Test
    void prioritiesHaveRanksFromLowToHigh() {
        for (Priority priority : Priority.values()) {
            assertThat(Priority.ofRank(priority.rank())).isEqualTo(priority);
        }
        assertThat(Priority.LOW.rank()).isEqualTo(1);
        assertThat(Priority.HIGH.rank()).isEqualTo(3);
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> Priority.ofRank(0));
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> Priority.ofRank(4));
    }
}
