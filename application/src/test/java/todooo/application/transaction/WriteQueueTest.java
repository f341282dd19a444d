package todooo.application.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import todooo.domain.storage.StorageException;
import todooo.domain.value.Owner;

/** Time passes by ticks alone: no test here waits for a clock. */
@Timeout(60)
class WriteQueueTest {
    private static final int MAX_TICKS = 2;
    private static final Owner ANA = new Owner("Ana");
    private static final Owner BEN = new Owner("Ben");
    private static final Owner CLEO = new Owner("Cleo");

    private final WriteLimits limits = new WriteLimits(3, 6, 4, Duration.ofSeconds(1));
    private final StorageException gone = new StorageException.Unavailable(new IllegalStateException("ended"));
    private final WriteQueue queue = new WriteQueue(limits, 1);
    private final WriteQueue mixed = new WriteQueue(limits, 3);
    private final WriteTurn turn = new WriteTurn();

    @Test
    void aWriteWaitsForAllItsTicksAndLeavesAfterThem() {
        PendingWrite<String> write = added(ANA);

        tick(MAX_TICKS);
        assertThat(queue.size()).isOne();
        tick(1);

        assertThat(queue.size()).isZero();
        assertLeft(write);
    }

    @Test
    void theTicksOfAWriteCountFromWhenItCame() {
        tick(MAX_TICKS + 1);
        PendingWrite<String> write = added(ANA);

        tick(MAX_TICKS);
        assertThat(queue.size()).isOne();
        tick(1);

        assertLeft(write);
    }

    @Test
    void aWriteThatCameLaterGoesOnWaiting() {
        PendingWrite<String> early = added(ANA);
        tick(1);
        PendingWrite<String> late = added(ANA);
        PendingWrite<String> other = added(BEN);
        tick(MAX_TICKS);

        assertLeft(early);
        assertThat(queue.size()).isEqualTo(2);
        assertThat(next()).containsExactly(late);
        assertThat(next()).containsExactly(other);
    }

    @Test
    void anOwnerWhoseWritesHaveLeftHasNoTurn() {
        added(ANA);
        tick(1);
        PendingWrite<String> late = added(BEN);
        tick(MAX_TICKS);

        assertThat(queue.owners()).isOne();
        assertThat(next()).containsExactly(late);
    }

    @Test
    void aWriteOfAGroupThatHasNotComeToItLeavesTheSameWay() {
        PendingWrite<String> write = added(ANA);
        assertThat(next()).containsExactly(write);
        tick(MAX_TICKS);
        assertThat(write.leave(Duration.ZERO)).as("it has not left before").isTrue();

        PendingWrite<String> other = added(ANA);
        assertThat(next()).containsExactly(other);
        tick(MAX_TICKS + 1);
        assertLeft(other);
    }

    @Test
    void aWriteOfAGroupThatCameLateHasAllItsTicks() {
        tick(MAX_TICKS + 1);
        PendingWrite<String> write = added(ANA);
        assertThat(next()).containsExactly(write);

        tick(MAX_TICKS);

        assertThat(write.leave(Duration.ZERO)).as("it has not left before").isTrue();
    }

    @Test
    void aGroupIsWhatAnOwnerWaitsForUpToItsLimitInTheOrderInWhichItCame() {
        PendingWrite<String> first = added(ANA);
        PendingWrite<String> other = added(BEN);
        PendingWrite<String> second = added(ANA);
        PendingWrite<String> third = added(ANA);
        PendingWrite<String> fourth = added(ANA);

        assertThat(next()).containsExactly(first, second, third);
        assertThat(next()).containsExactly(other);
        assertThat(next()).containsExactly(fourth);
    }

    @Test
    void aGroupOfSeveralOwnersIsFilledByTurns() {
        PendingWrite<String> first = added(mixed, ANA);
        PendingWrite<String> second = added(mixed, BEN);
        PendingWrite<String> third = added(mixed, CLEO);
        PendingWrite<String> fourth = added(mixed, BEN);
        PendingWrite<String> fifth = added(mixed, BEN);

        assertThat(next(mixed)).containsExactly(first, second, fourth);
        assertThat(next(mixed)).containsExactly(third, fifth);
    }

    @Test
    void anOwnerWhoGoesOnWritingWaitsBehindTheOthersAfterEachGroup() {
        for (int i = 0; i < 4; i++) {
            added(ANA);
        }
        PendingWrite<String> other = added(BEN);
        assertThat(next()).hasSize(3);
        added(ANA);
        added(ANA);

        assertThat(next()).containsExactly(other);
        assertThat(next()).hasSize(3);
    }

    @Test
    void theWritesOfAnOwnerAreWithOneWriterAtATime() {
        added(ANA);
        next();
        PendingWrite<String> waiting = added(ANA);
        PendingWrite<String> other = added(BEN);
        var otherTurn = new WriteTurn();

        queue.next(otherTurn);
        assertThat(otherTurn.writes()).containsExactly(other);
        queue.close();
        queue.next(otherTurn);
        assertThat(otherTurn.isEmpty()).isTrue();

        assertThat(next()).containsExactly(waiting);
    }

    @Test
    void anOwnerWithoutWritesTakesNoMemory() {
        added(ANA);
        added(BEN);
        assertThat(queue.owners()).isEqualTo(2);
        queue.close();

        next();
        next();
        assertThat(queue.owners()).isOne();
        next();
        assertThat(queue.owners()).isZero();
    }

    @Test
    void anOwnerWhoseWritesAreAtWorkWhileTheOthersLeaveStays() {
        added(ANA);
        next();
        PendingWrite<String> waiting = added(ANA);
        tick(MAX_TICKS + 1);
        assertLeft(waiting);
        assertThat(queue.owners()).isOne();
        PendingWrite<String> late = added(ANA);

        assertThat(next()).containsExactly(late);
    }

    @Test
    void refusesTheWritesOfAnOwnerBeyondItsShareAndTakesThoseOfOthers() {
        for (int i = 0; i < 4; i++) {
            added(ANA);
        }

        assertRefused(ANA, "4 writes of the owner are waiting already");
        added(BEN);
        added(CLEO);
        assertRefused(CLEO, "6 writes are waiting already");
        assertThat(queue.size()).isEqualTo(6);
        next();
        assertThat(queue.size()).isEqualTo(3);
        added(ANA);
    }

    @Test
    void countsAgainAfterSomeHaveLeft() {
        for (int i = 0; i < 4; i++) {
            added(ANA);
        }
        tick(MAX_TICKS + 1);

        for (int i = 0; i < 4; i++) {
            added(ANA);
        }
        assertThat(queue.size()).isEqualTo(4);
    }

    @Test
    void nothingComesAfterTheEnd() {
        PendingWrite<String> waiting = added(ANA);
        PendingWrite<String> other = added(BEN);

        queue.end(gone);

        assertThat(queue.size()).isZero();
        assertThat(next()).isEmpty();
        assertGone(waiting);
        assertGone(other);
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> added(ANA))
                .isSameAs(gone);
    }

    @Test
    void whatIsAtWorkAtTheEndIsLeftToItsWriter() {
        PendingWrite<String> taken = added(ANA);
        next();
        PendingWrite<String> waiting = added(ANA);

        queue.end(gone);

        assertGone(waiting);
        assertThat(taken.isAnswered()).isFalse();
        turn.abandon(gone);
        assertGone(taken);
        assertThat(next()).isEmpty();
    }

    @Test
    void whoComesAfterTheCloseHearsThatTheServiceStopsEvenOnceTheWriterHasEnded() {
        queue.close();
        queue.end(gone);

        assertThat(next()).isEmpty();
        assertRefused(ANA, "The service is stopping");
    }

    private PendingWrite<String> added(Owner owner) {
        return added(queue, owner);
    }

    private static PendingWrite<String> added(WriteQueue queue, Owner owner) {
        var write = new PendingWrite<String>(owner, unit -> "written");
        queue.add(write);
        return write;
    }

    /** The writes of the next turn, the last of which has ended. */
    private List<PendingWrite<?>> next() {
        return next(queue);
    }

    private List<PendingWrite<?>> next(WriteQueue queue) {
        queue.next(turn);
        return turn.writes();
    }

    private void tick(int ticks) {
        for (int i = 0; i < ticks; i++) {
            queue.tick(MAX_TICKS);
        }
    }

    private void assertRefused(Owner owner, String reason) {
        assertThatExceptionOfType(StorageException.Unavailable.class)
                .isThrownBy(() -> added(owner))
                .havingCause()
                .withMessage(reason);
    }

    private void assertGone(PendingWrite<String> write) {
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(write::await)
                .isSameAs(gone);
    }

    private static void assertLeft(PendingWrite<String> write) {
        assertThatExceptionOfType(StorageException.Unavailable.class)
                .isThrownBy(write::await)
                .havingCause()
                .isInstanceOf(TimeoutException.class)
                .withMessage("It had not begun after 1000 ms");
    }
}
