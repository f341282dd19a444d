package todooo.application.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.content;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import todooo.application.port.out.Work;
import todooo.domain.query.TodoQuery;
import todooo.domain.storage.StorageException;
import todooo.domain.todo.ToDo;
import todooo.domain.value.Owner;

@Timeout(60)
class GroupCommitTest {
    private static final int MAX_GROUP = 8;
    private static final int MAX_WAITING = 20;
    private static final Duration PATIENT = Duration.ofSeconds(50);
    private static final Duration IMPATIENT = Duration.ofMillis(20);

    private final CountedTransactions transactions = new CountedTransactions();
    private final GroupCommit groupCommit = GroupCommit.ofAllOwners(transactions, limits(PATIENT));
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<ToDo>> writes = new ArrayList<>();
    private final CountDownLatch writerIsFree = new CountDownLatch(1);

    @AfterEach
    void close() {
        writerIsFree.countDown();
        groupCommit.close();
        callers.close();
    }

    @Test
    void commitsWhatWaitsTogetherUpToTheLimitOfAGroup() {
        occupyTheWriter();
        enqueue(MAX_GROUP + 1);
        writerIsFree.countDown();

        assertThat(answers()).isEqualTo(list());
        assertThat(transactions.commits()).isEqualTo(1 + 1 + 1);
    }

    @Test
    void runsWritesInTheOrderTheyCame() {
        occupyTheWriter();
        enqueue(MAX_WAITING);
        writerIsFree.countDown();

        assertThat(answers())
                .isSortedAccordingTo(Comparator.comparingLong(todo -> todo.id().value()));
    }

    @Test
    void aThrowingWriteHurtsNobodyElseOfItsGroup() {
        occupyTheWriter();
        var exception = new IllegalArgumentException("bad");
        var error = new AssertionError("worse");
        enqueue(1);
        Future<ToDo> throwing = enqueue(throwing(exception));
        Future<ToDo> failing = enqueue(throwing(error));
        enqueue(1);
        writerIsFree.countDown();

        assertThatThrownBy(throwing::get).cause().isSameAs(exception);
        assertThatThrownBy(failing::get).cause().isSameAs(error);
        assertThat(answers()).hasSize(3).isEqualTo(list());
    }

    @Test
    void aFailedCommitReachesEveryoneOfItsGroupAndIsNotTriedAgain() {
        occupyTheWriter();
        enqueue(MAX_GROUP);
        var failure = new StorageException.OutcomeUnknown(new IllegalStateException("disk"));
        transactions.failCommitsWith(failure);
        writerIsFree.countDown();

        assertThat(writes)
                .allSatisfy(write -> assertThatThrownBy(write::get).cause().isSameAs(failure));
        assertThat(transactions.attempts()).isEqualTo(1 + 1);
        assertThat(list()).isEmpty();
    }

    @Test
    void aTransactionThatCannotBeginIsNotBegunForEachOfTheGroup() {
        occupyTheWriter();
        enqueue(MAX_GROUP);
        var failure = new StorageException.Unavailable(new IllegalStateException("no connection"));
        transactions.failBeginsWith(failure);
        writerIsFree.countDown();

        assertThat(writes.subList(1, writes.size()))
                .allSatisfy(write -> assertThatThrownBy(write::get).cause().isSameAs(failure));
        assertThat(transactions.attempts()).isEqualTo(1 + 1);
    }

    @Test
    void afterAGroupThatFailsNobodyIsTriedOnceNoTransactionBegins() {
        occupyTheWriter();
        var failure = new StorageException.Unavailable(new IllegalStateException("no connection"));
        writes.add(enqueue(unit -> {
            transactions.failBeginsWith(failure);
            throw new IllegalArgumentException("bad");
        }));
        enqueue(MAX_GROUP - 1);
        writerIsFree.countDown();

        assertThat(writes.subList(1, writes.size()))
                .allSatisfy(write -> assertThatThrownBy(write::get).cause().isSameAs(failure));
        assertThat(transactions.attempts()).isEqualTo(1 + 1 + 1);
    }

    @Test
    void refusesAWriteWhenTooManyWait() {
        occupyTheWriter();
        enqueue(MAX_WAITING);

        assertThatExceptionOfType(StorageException.Unavailable.class)
                .isThrownBy(() -> groupCommit.write(Owner.LOCAL, adding("One too many")))
                .havingCause()
                .withMessage("20 writes are waiting already");
    }

    @Test
    void letsReadsPassWhileTheWriterIsBusy() {
        occupyTheWriter();
        enqueue(1);

        assertThat(list()).isEmpty();
    }

    @Test
    void closingAnswersWhatWaitsAndRefusesTheRest() throws Exception {
        occupyTheWriter();
        enqueue(3);
        Future<?> closing = callers.submit(groupCommit::close);
        writerIsFree.countDown();
        closing.get();

        assertThat(answers()).hasSize(4).isEqualTo(list());
        assertThatExceptionOfType(StorageException.Unavailable.class)
                .isThrownBy(() -> groupCommit.write(Owner.LOCAL, adding("Too late")));
    }

    @Test
    void anInterruptedCallerStillLearnsWhatBecameOfItsWrite() throws Exception {
        occupyTheWriter();
        var outcome = new CompletableFuture<Boolean>();
        Thread caller = Thread.ofVirtual().start(() -> {
            ToDo added = groupCommit.write(Owner.LOCAL, adding("Interrupted"));
            outcome.complete(Thread.currentThread().isInterrupted() && list().contains(added));
        });
        awaitWaiting(1);
        caller.interrupt();
        writerIsFree.countDown();

        assertThat(outcome.get()).isTrue();
    }

    @Test
    void aWriteThatHasNotBegunInTimeLeavesAndIsNeverRun() throws Exception {
        try (GroupCommit impatient = GroupCommit.ofAllOwners(transactions, limits(IMPATIENT))) {
            Future<ToDo> slow = occupy(impatient);
            assertThatExceptionOfType(StorageException.Unavailable.class)
                    .isThrownBy(() -> impatient.write(Owner.LOCAL, adding("Too late")))
                    .havingCause()
                    .isInstanceOf(TimeoutException.class);
            assertThat(impatient.waiting()).isZero();
            writerIsFree.countDown();

            assertThat(impatient.<ToDo>write(Owner.LOCAL, adding("In time"))).isNotNull();
            assertThat(list()).extracting(todo -> todo.task().text()).containsExactly("First", "In time");
            assertThat(slow.get()).isIn(list());
        }
    }

    @Test
    void aWriteLeavesAlsoWhileItsGroupWaitsToBegin() {
        var begins = new CountDownLatch(1);
        transactions.delayBeginsUntil(begins);
        try (GroupCommit impatient = GroupCommit.ofAllOwners(transactions, limits(IMPATIENT))) {
            assertThatExceptionOfType(StorageException.Unavailable.class)
                    .isThrownBy(() -> impatient.write(Owner.LOCAL, adding("Too late")));
            begins.countDown();
        }

        assertThat(transactions.commits()).isEqualTo(1);
        assertThat(list()).isEmpty();
    }

    @Test
    void runsAgainAloneWhatFailsWhenAGroupIsRunTwice() throws Exception {
        try (GroupCommit repeated = GroupCommit.ofAllOwners(new RepeatingTransactions(), limits(PATIENT))) {
            Future<ToDo> first = occupy(repeated);
            var runs = new AtomicInteger();
            Future<ToDo> good = enqueue(repeated, adding("Good"));
            Future<ToDo> bad = enqueue(repeated, unit -> {
                if (runs.incrementAndGet() > 1) {
                    throw new IllegalArgumentException("bad the second time");
                }
                return adding("Bad").run(unit);
            });
            writerIsFree.countDown();

            assertThatThrownBy(bad::get).cause().hasMessage("bad the second time");
            assertThat(repeated.<List<ToDo>>read(unit ->
                            unit.of(Owner.LOCAL).todos().list(TodoQuery.ALL).todos()))
                    .containsExactlyInAnyOrder(first.get(), good.get());
        }
    }

    @Test
    void aWriterThatEndsAnswersAllThatWaitAndAllThatCome() {
        occupyTheWriter();
        Future<ToDo> fatal = enqueue(throwing(new OutOfMemoryError("planted")));
        enqueue(MAX_GROUP + 1);
        writerIsFree.countDown();

        assertThat(answer(writes.getFirst())).isIn(list());
        assertThatThrownBy(fatal::get).cause().isInstanceOf(StorageException.Unavailable.class);
        assertThat(writes.subList(1, writes.size()))
                .allSatisfy(write ->
                        assertThatThrownBy(write::get).cause().isInstanceOf(StorageException.Unavailable.class));
        assertThatExceptionOfType(StorageException.Unavailable.class)
                .isThrownBy(() -> groupCommit.write(Owner.LOCAL, adding("Afterwards")));
        assertThat(list()).hasSize(1);
        awaitTheEndOfTheWriter();
    }

    @Test
    void aWriterThatEndsAtACommitLeavesItsOutcomeUnknown() {
        occupyTheWriter();
        enqueue(MAX_GROUP + 1);
        transactions.failCommitsWith(new OutOfMemoryError("planted"));
        writerIsFree.countDown();

        assertThatThrownBy(writes.getFirst()::get).cause().isInstanceOf(StorageException.OutcomeUnknown.class);
        assertThat(writes.subList(1, writes.size()))
                .allSatisfy(write ->
                        assertThatThrownBy(write::get).cause().isInstanceOf(StorageException.Unavailable.class));
        awaitTheEndOfTheWriter();
    }

    @Test
    void aWriterThatEndsWhileEachIsRunAloneKeepsWhatIsCommitted() {
        occupyTheWriter();
        enqueue(1);
        var runs = new AtomicInteger();
        Future<ToDo> fatal = enqueue(unit -> {
            if (runs.incrementAndGet() > 1) {
                throw new OutOfMemoryError("planted");
            }
            throw new IllegalArgumentException("bad the first time");
        });
        Future<ToDo> next = enqueue(adding("Next"));
        writerIsFree.countDown();

        assertThat(answers()).isEqualTo(list()).hasSize(2);
        assertThatThrownBy(fatal::get).cause().isInstanceOf(StorageException.Unavailable.class);
        assertThatThrownBy(next::get).cause().isInstanceOf(StorageException.Unavailable.class);
    }

    @Test
    void isAliveUntilItIsClosed() {
        assertThat(groupCommit.isAlive()).isTrue();
        groupCommit.close();
        assertThat(groupCommit.isAlive()).isFalse();
    }

    @Test
    void anInterruptOfTheCloseIsKeptAndDoesNotEndIt() throws Exception {
        occupyTheWriter();
        enqueue(1);
        var interrupted = new CompletableFuture<Boolean>();
        Thread closing = Thread.ofPlatform().start(() -> {
            groupCommit.close();
            interrupted.complete(Thread.currentThread().isInterrupted() && !groupCommit.isAlive());
        });
        closing.interrupt();
        while (closing.isInterrupted()) { // until it has been noticed
            Thread.onSpinWait();
        }
        assertThat(interrupted).isNotDone();
        writerIsFree.countDown();

        assertThat(interrupted.get()).isTrue();
        assertThat(answers()).isEqualTo(list());
    }

    private static WriteLimits limits(Duration maxWait) {
        return new WriteLimits(MAX_GROUP, MAX_WAITING, MAX_WAITING, maxWait);
    }

    private void awaitTheEndOfTheWriter() {
        while (groupCommit.isAlive()) {
            Thread.onSpinWait();
        }
    }

    /** The writer stays busy with a first write until it is told that it is free. */
    private void occupyTheWriter() {
        writes.add(occupy(groupCommit));
    }

    private Future<ToDo> occupy(GroupCommit occupied) {
        var busy = new CountDownLatch(1);
        Future<ToDo> first = callers.submit(() -> occupied.write(Owner.LOCAL, unit -> {
            busy.countDown();
            await(writerIsFree);
            return adding("First").run(unit);
        }));
        await(busy);
        return first;
    }

    private void enqueue(int number) {
        IntStream.range(0, number).forEach(i -> writes.add(enqueue(adding("To-do " + i))));
    }

    private Future<ToDo> enqueue(Work<ToDo> work) {
        return enqueue(groupCommit, work);
    }

    private Future<ToDo> enqueue(GroupCommit into, Work<ToDo> work) {
        int before = into.waiting();
        Future<ToDo> write = callers.submit(() -> into.<ToDo>write(Owner.LOCAL, work));
        while (into.waiting() <= before) {
            Thread.onSpinWait();
        }
        return write;
    }

    /** The results of the writes, in the order in which they were made. */
    private List<ToDo> answers() {
        return writes.stream().map(GroupCommitTest::answer).toList();
    }

    private static ToDo answer(Future<ToDo> write) {
        try {
            return write.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private void awaitWaiting(int writes) {
        while (groupCommit.waiting() < writes) {
            Thread.onSpinWait();
        }
    }

    private List<ToDo> list() {
        return groupCommit.read(
                unit -> unit.of(Owner.LOCAL).todos().list(TodoQuery.ALL).todos());
    }

    private static Work<ToDo> adding(String task) {
        return unit -> unit.of(Owner.LOCAL).todos().add(content(task), NOON);
    }

    private static Work<ToDo> throwing(Throwable thrown) {
        return unit -> {
            assertThat(adding("Never").run(unit).version()).isEqualTo(1);
            throw GroupCommitTest.<RuntimeException>sneaky(thrown);
        };
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Throwable> E sneaky(Throwable thrown) throws E {
        throw (E) thrown;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
