package todooo.application.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import todooo.application.testkit.memory.InMemoryTransactions;
import todooo.domain.storage.StorageException;
import todooo.domain.value.Owner;

@Timeout(60)
class PendingWorkTest {
    private final PendingWork<String> work = new PendingWork<>(_ -> "done");

    @Test
    void answersWithTheResultOfItsRun() {
        run();
        work.succeed();

        assertThat(work.await()).isEqualTo("done");
    }

    /** The writer may report the success of a group while the clock lets one of its writes leave. */
    @Test
    void isNoSuccessIfItNeverRan() {
        work.succeed();
        assertThat(work.leave(Duration.ofMillis(1))).isTrue();
        run();
        work.succeed();

        assertThatExceptionOfType(StorageException.Unavailable.class).isThrownBy(work::await);
    }

    @Test
    void doesNotLeaveOnceItHasBegun() {
        run();

        assertThat(work.leave(Duration.ofMillis(1))).isFalse();
    }

    private void run() {
        new InMemoryTransactions().<Boolean>write(Owner.LOCAL, unit -> {
            work.run(unit);
            return true;
        });
    }
}
