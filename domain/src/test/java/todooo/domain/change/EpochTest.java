package todooo.domain.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import todooo.domain.value.InvalidValueException;

class EpochTest {
    @Test
    void hasANumberFromZeroAndANameOfSixteenDigits() {
        var epoch = new Epoch(0, "0123456789abcdef");

        assertThat(epoch.number()).isZero();
        assertThat(epoch.name()).hasSize(Epoch.NAME_LENGTH);
    }

    @ParameterizedTest
    @CsvSource({"-1, 0123456789abcdef", "1, 0123456789abcde", "1, 0123456789abcdef0", "1, ''"})
    void hasNoOther(long number, String name) {
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> new Epoch(number, name));
    }
}
