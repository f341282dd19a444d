package todooo.domain.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import todooo.domain.value.Fingerprint.Component;

class FingerprintTest {
    @Test
    void isTheSha256OfNamesAndValuesWithTheirLengths() {
        assertThat(Fingerprint.of(List.of(new Component("a", "é"), new Component("b", 12)))
                        .hex())
                .isEqualTo("46a0597a03aa2f2a64ee161420e419b9702fe103a3c3554edb2a7d42ccb36147");
    }

    @Test
    void aMissingValueLeavesNoTrace() {
        var present = new Component("a", "x");

        assertThat(Fingerprint.of(List.of(present, new Component("b", null))))
                .isEqualTo(Fingerprint.of(List.of(present)));
    }

    @Test
    void tellsWhereAValueEnds() {
        assertThat(Fingerprint.of(List.of(new Component("a", "x1:b1:y"))))
                .isNotEqualTo(Fingerprint.of(List.of(new Component("a", "x"), new Component("b", "y"))));
    }

    @Test
    void refusesATextOfAnotherLength() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> new Fingerprint("0".repeat(63)))
                .withMessage("must be 64 characters long, not 63");
    }
}
