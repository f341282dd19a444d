package todooo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What a test needs of the machine. Where it is missing the test is skipped, but never in CI ({@code -Dci=true}). */
final class Requirement {
    private Requirement() {}

    /** Goes on only if it is there. */
    static void require(boolean there, String sentence) {
        if (Boolean.getBoolean("ci")) {
            assertThat(there).as(sentence).isTrue();
        }
        assumeTrue(there, sentence);
    }
}
