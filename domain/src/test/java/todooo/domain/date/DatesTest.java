package todooo.domain.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.domain.value.InvalidValueException;

class DatesTest {
    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01", "2028-02-29", "2026-11-28", "9999-12-31"})
    void readsWhatItWrites(String text) {
        assertThat(Dates.text(Dates.parse(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-29", "2026-11-28T09:30", "10000-01-01", "-0001-01-01", "2026-11-28Z", ""})
    void refusesWhatIsNoDate(String text) {
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> Dates.parse(text));
    }

    @Test
    void knowsTheFirstAndTheLastDayThatCanBeWritten() {
        assertThat(Days.toDate(-719_528)).isEqualTo(LocalDate.of(0, 1, 1));
        assertThat(Days.toDate(2_932_896)).isEqualTo(LocalDate.of(9999, 12, 31));
    }

    @ParameterizedTest
    @ValueSource(longs = {-719_529, 2_932_897, Long.MIN_VALUE, Long.MAX_VALUE})
    void refusesTheNumberOfADayThatCannotBeWritten(long day) {
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> Days.toDate(day));
    }
}
