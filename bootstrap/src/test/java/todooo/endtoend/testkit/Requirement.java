package todooo.endtoend.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.System.Logger.Level;

/**
 * The programs and permissions that a test needs of the machine. Without a program the test is skipped, but in CI
 * ({@code -Dci=true}) it fails.
 */
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

    /** Skips the test, in CI too, if this user may not do it: no installation changes that. CI prints the reason. */
    public static void permit(boolean allowed, String sentence) {
        if (!allowed) {
            LOG.log(Level.WARNING, "Campaign: SKIPPED: {0}", sentence);
        }
        assumeTrue(allowed, sentence);
    }
}
