package todooo.domain.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.domain.value.InvalidValueException;

class DueTest {
    private static final ZoneName BERLIN = ZoneName.written("Europe/Berlin");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-12-01",
                "0000-01-01",
                "9999-12-31",
                "2028-02-29",
                "2000-02-29",
                "0000-02-29",
                "2026-12-01T00:00",
                "2026-12-01T23:59",
                "0000-01-01T00:00",
                "9999-12-31T23:59"
            })
    void staysWhatWasWritten(String text) {
        Due due = Due.parse(text);

        assertThat(due.text()).isEqualTo(text);
        assertThat(due.zone()).isNull();
        assertThat(Due.ofSortKey(due.sortKey(), null)).isEqualTo(due);
    }

    /** In Berlin clocks skip the hour from 02:00 on 29 March 2026, and repeat it on 25 October. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-03-29T02:30", "2026-03-29T01:59", "2026-03-29T03:00", "2026-10-25T02:30"})
    void staysWhatWasWrittenWhereClocksChange(String text) {
        Due due = Due.parse(text).in(BERLIN);

        assertThat(due.text()).isEqualTo(text);
        assertThat(Due.ofSortKey(due.sortKey(), BERLIN)).isEqualTo(due);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-12-01T09:30Z",
                "2026-12-01T09:30z",
                "2026-12-01T09:30+01:00",
                "2026-12-01T09:30-00:00",
                "2026-12-01T09:30:00Z",
                "2026-12-01T09:30:00.000+00:00",
                "2026-12-01T09:30-08"
            })
    void refusesAnOffsetAndSaysWhatToDo(String text) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Due.parse(text))
                .withMessage("must have no offset such as Z or +01:00; dueZone names a zone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-01T09:30:00", "2026-12-01T09:30:59.999", "2026-12-01T09:30:00,5"})
    void refusesSeconds(String text) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Due.parse(text))
                .withMessage("must have no seconds");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-29, must be a day that exists",
        "1900-02-29, must be a day that exists",
        "2026-04-31, must be a day that exists",
        "2026-13-01, must be a day that exists",
        "2026-00-01, must be a day that exists",
        "2026-12-00, must be a day that exists",
        "26-12-01, must be a date such as",
        "2026-12-1, must be a date such as",
        "+2026-12-01, must be a date such as",
        "-0001-12-01, must be a date such as",
        "10000-01-01, must be a date such as",
        "2026-W49-2, must be a date such as",
        "2026-335, must be a date such as",
        "tomorrow, must be a date such as",
        "'', must be a date such as",
        "'2026-12-01 ', must be a date such as",
        "2026-12-01 09:30, must be a date such as",
        "2026-12-01t09:30, must be a date such as",
        "２０２６-12-01, must be a date such as",
        "2026-12-01T, must have a time such as",
        "2026-12-01T9:30, must have a time such as",
        "2026-12-01T0930, must have a time such as",
        "2026-12-01T09:30T10:00, must have a time such as",
        "2026-12-01T24:00, must have a time from 00:00 to 23:59",
        "2026-12-01T12:60, must have a time from 00:00 to 23:59"
    })
    void refusesWhatIsNoDateAndTime(String text, String rule) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Due.parse(text))
                .withMessageStartingWith(rule);
    }

    @Test
    void hasAZoneOnlyWithATime() {
        assertThat(Due.parse("2026-12-01T09:30").in(BERLIN).zone()).isEqualTo(BERLIN);
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Due.parse("2026-12-01").in(BERLIN));
    }

    @Test
    void hasNoSecondsAndNoYearsThatCannotBeWritten() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> new Due(LocalDate.EPOCH, LocalTime.of(9, 30, 1), null));
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> new Due(LocalDate.EPOCH, LocalTime.of(9, 30, 0, 1), null));
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> Due.on(LocalDate.of(10_000, 1, 1)));
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> Due.on(LocalDate.of(-1, 12, 31)));
    }

    @Test
    void sortsByDateAndTheWholeDayBeforeItsTimes() {
        List<String> sorted = List.of(
                "0000-01-01",
                "1969-12-31",
                "1969-12-31T23:59",
                "1970-01-01",
                "1970-01-01T00:00",
                "1970-01-01T00:01",
                "1970-01-01T23:59",
                "1970-01-02",
                "9999-12-31T23:59");

        assertThat(sorted.stream().map(text -> Due.parse(text).sortKey()))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(Due.firstKey(LocalDate.EPOCH))
                .isEqualTo(Due.parse("1970-01-01").sortKey());
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, Long.MAX_VALUE, 2_932_897L * 1_441, -719_528L * 1_441 - 1})
    void refusesTheKeyOfADateThatCannotBeWritten(long key) {
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> Due.ofSortKey(key, null));
    }
}
