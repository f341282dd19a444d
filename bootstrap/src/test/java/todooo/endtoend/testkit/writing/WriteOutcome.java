package todooo.endtoend.testkit.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.locks.LockSupport;
import todooo.endtoend.testkit.ApiClient.Answer;

/** The outcome of a write, as far as the answer tells. */
public enum WriteOutcome {
    /** It is done, for good. */
    DONE,

    /** Nothing was written: the database is away, too busy or full. */
    REFUSED,

    /** The database did not say whether it is done. */
    UNKNOWN;

    private static final long PAUSE_NANOS = 20_000_000;

    /** Fails if the service says anything else than that it succeeded, or 503 or 507 in the way that this is told. */
    public static WriteOutcome check(Answer answer, int success) {
        if (answer.status() == success) {
            return DONE;
        }
        assertThat(answer.status()).as("%s", answer).isIn(503, 507);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        if (answer.body().get("type").textValue().endsWith("/problems/outcome-unknown")) {
            return UNKNOWN;
        }
        if (answer.status() == 503) {
            assertThat(answer.header("Retry-After")).isEqualTo("1");
        }
        return REFUSED;
    }

    /** Lets a client that was not served wait for a moment: much less than it is asked to. */
    public void pause() {
        if (this != DONE) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}
