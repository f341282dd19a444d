package todooo.application.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import todooo.domain.storage.StorageException;
import todooo.domain.value.Owner;

/** Time passes by ticks alone: no test here waits for a clock. */
@Timeout(60)
class WriteQueueTest {
    private static final int MAX_TICKS = 2;

    private final StorageException gone = new StorageException.Unavailable(new IllegalStateException("ended"));
    private final WriteQueue queue = new WriteQueue(3, 5, Duration.ofSeconds(1));

    @Test
    void aWriteWaitsForAllItsTicksAndLeavesAfterThem() {
        PendingWrite<String> write = added();

        tick(MAX_TICKS);
        assertThat(queue.size()).isOne();
        tick(1);

        assertThat(queue.size()).isZero();
        assertLeft(write);
    }

    @Test
    void theTicksOfAWriteCountFromWhenItCame() {
        tick(MAX_TICKS + 1);
        PendingWrite<String> write = added();

        tick(MAX_TICKS);
        assertThat(queue.size()).isOne();
        tick(1);

        assertLeft(write);
    }

    @Test
    void aWriteThatCameLaterGoesOnWaiting() {
        PendingWrite<String> early = added();
        tick(1);
        PendingWrite<String> late = added();
        tick(MAX_TICKS);

        assertLeft(early);
        assertThat(queue.next()).containsExactly(late);
    }

    @Test
    void aWriteOfAGroupThatHasNotComeToItLeavesTheSameWay() {
        PendingWrite<String> write = added();
        assertThat(queue.next()).containsExactly(write);
        tick(MAX_TICKS);
        assertThat(write.leave(Duration.ZERO)).as("it has not left before").isTrue();

        PendingWrite<String> other = added();
        assertThat(queue.next()).containsExactly(other);
        tick(MAX_TICKS + 1);
        assertLeft(other);
    }

    @Test
    void aWriteOfAGroupThatCameLateHasAllItsTicks() {
        tick(MAX_TICKS + 1);
        PendingWrite<String> write = added();
        assertThat(queue.next()).containsExactly(write);

        tick(MAX_TICKS);

        assertThat(write.leave(Duration.ZERO)).as("it has not left before").isTrue();
    }

    @Test
    void aGroupIsWhatWaitsUpToItsLimitInTheOrderInWhichItCame() {
        PendingWrite<String> first = added();
        PendingWrite<String> second = added();
        PendingWrite<String> third = added();
        PendingWrite<String> fourth = added();

        assertThat(queue.next()).containsExactly(first, second, third);
        assertThat(queue.next()).containsExactly(fourth);
    }

    @Test
    void nothingComesAfterTheEnd() {
        PendingWrite<String> waiting = added();

        queue.end(gone);

        assertThat(queue.size()).isZero();
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(waiting::await)
                .isSameAs(gone);
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(this::added)
                .isSameAs(gone);
    }

    @Test
    void whoComesAfterTheCloseHearsThatTheServiceStopsEvenOnceTheWriterHasEnded() {
        queue.close();
        queue.end(gone);

        assertThat(queue.next()).isEmpty();
        assertThatExceptionOfType(StorageException.Unavailable.class)
                .isThrownBy(this::added)
                .havingCause()
                .withMessage("The service is stopping");
    }

    private PendingWrite<String> added() {
        var write = new PendingWrite<String>(Owner.LOCAL, unit -> "written");
        queue.add(write);
        return write;
    }

    private void tick(int ticks) {
        for (int i = 0; i < ticks; i++) {
            queue.tick(MAX_TICKS);
        }
    }

    private static void assertLeft(PendingWrite<String> write) {
        assertThatExceptionOfType(StorageException.Unavailable.class)
                .isThrownBy(write::await)
                .havingCause()
                .isInstanceOf(TimeoutException.class)
                .withMessage("It had not begun after 1000 ms");
    }
}
