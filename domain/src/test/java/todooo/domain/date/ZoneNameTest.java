package todooo.domain.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.domain.value.InvalidValueException;

class ZoneNameTest {
    @ParameterizedTest
    @ValueSource(strings = {"Europe/Berlin", "America/Argentina/Buenos_Aires", "UTC", "Asia/Calcutta", "Europe/Kiev"})
    void isAZoneOfTheDatabaseByAnyOfItsNames(String text) {
        assertThat(ZoneName.written(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Atlantis", "europe/berlin", "+01:00", "Z", "UTC+1", "CET ", "../etc/passwd"})
    void isNothingElse(String text) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> ZoneName.written(text))
                .withMessage("must be the name of a time zone such as Europe/Berlin");
    }

    @Test
    void staysReadableIfItWasAbolished() {
        Due due = Due.ofSortKey(Due.parse("2026-12-01T09:30").sortKey(), new ZoneName("Europe/Atlantis"));

        assertThat(due.zone()).isEqualTo(new ZoneName("Europe/Atlantis"));
        assertThat(due.text()).isEqualTo("2026-12-01T09:30");
    }

    @Test
    void hasAtMost64CodePoints() {
        assertThat(new ZoneName("z".repeat(64)).text()).hasSize(64);
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> new ZoneName("z".repeat(65)));
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> new ZoneName(" "));
    }
}
