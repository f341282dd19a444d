package todooo.endtoend.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.System.Logger.Level;

/** What a test needs of the machine. Where it is missing the test is skipped, but never in CI ({@code -Dci=true}). */
public final class Requirement {
    private static final System.Logger LOG = System.getLogger(Requirement.class.getName());

    private Requirement() {}

    /** Goes on only if it is there. */
    public static void require(boolean there, String sentence) {
        if (Boolean.getBoolean("ci")) {
            assertThat(there).as(sentence).isTrue();
        }
        assumeTrue(there, sentence);
    }

    /** Goes on only if this user may do it. Nobody can install that, so the test is skipped in CI too, and CI prints it. */
    public static void permit(boolean allowed, String sentence) {
        if (!allowed) {
            LOG.log(Level.WARNING, "Campaign: SKIPPED: {0}", sentence);
        }
        assumeTrue(allowed, sentence);
    }
}
