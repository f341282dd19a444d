package todooo.application.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import todooo.domain.value.Fingerprint;
import todooo.domain.value.Fingerprint.Component;

class OccurrencesTest {
    private final Occurrences occurrences = new Occurrences();

    @Test
    void countsEachByItself() {
        assertThat(occurrences.count(fingerprint(1))).isZero();
        assertThat(occurrences.count(fingerprint(2))).isZero();
        assertThat(occurrences.count(fingerprint(1))).isEqualTo(1);
        assertThat(occurrences.count(fingerprint(1))).isEqualTo(2);
        assertThat(occurrences.count(fingerprint(2))).isEqualTo(1);
    }

    @Test
    void keepsItsCountsAsItGrows() {
        for (int i = 0; i < 5_000; i++) {
            assertThat(occurrences.count(fingerprint(i))).isZero();
        }
        for (int i = 0; i < 5_000; i++) {
            assertThat(occurrences.count(fingerprint(i))).isEqualTo(1);
        }
    }

    private static Fingerprint fingerprint(int number) {
        return Fingerprint.of(List.of(new Component("number", number)));
    }
}
