package todooo.adapter.http.wire.budget;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodyProgressTest {
    private final BodyProgress progress = new BodyProgress(100);

    @Test
    void givesEachPartTheWholeSpan() {
        for (int part = 0; part < 50; part++) {
            progress.arrived(BodyProgress.PART_BYTES - 1, 60);
            assertThat(progress.left()).isEqualTo(40);
            progress.arrived(1, 39);
            assertThat(progress.left()).isEqualTo(100);
        }
    }

    @Test
    void isNotExtendedBySingleBytes() {
        for (int i = 0; i < 100; i++) {
            progress.arrived(1, 1);
        }

        assertThat(progress.left()).isZero();
    }
}
