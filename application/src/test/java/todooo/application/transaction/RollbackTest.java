package todooo.application.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RollbackTest {
    private final AtomicInteger rollbacks = new AtomicInteger();

    @Test
    void doesNotFollowASuccess() {
        assertThat(Rollback.<String>onFailure(() -> "done", rollbacks::incrementAndGet))
                .isEqualTo("done");
        assertThat(rollbacks).hasValue(0);
    }

    @Test
    void followsAnErrorToo() {
        var thrown = new AssertionError("failed");

        assertThatThrownBy(() -> Rollback.<String>onFailure(
                        () -> {
                            throw thrown;
                        },
                        rollbacks::incrementAndGet))
                .isSameAs(thrown)
                .hasNoSuppressedExceptions();
        assertThat(rollbacks).hasValue(1);
    }

    @Test
    void doesNotHideTheFailureByItsOwn() {
        var failure = new IllegalStateException("failed");
        var second = new IOException("no rollback either");

        Rollback.because(failure, () -> {
            throw second;
        });

        assertThat(failure.getSuppressed()).containsExactly(second);
    }
}
