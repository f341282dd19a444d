package todooo.application.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.content;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import todooo.application.port.out.Transactions;
import todooo.application.port.out.Work;
import todooo.application.testkit.memory.InMemoryTransactions;
import todooo.domain.query.TodoQuery;
import todooo.domain.storage.StaleVersionException;
import todooo.domain.storage.StorageException;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoId;
import todooo.domain.value.Owner;

@Timeout(60)
class GroupCommitOfEachOwnerTest {
    private static final int MAX_OWNERS = 2;
    private static final int MAX_GROUP = 4;
    private static final Duration PATIENT = Duration.ofSeconds(50);
    private static final Owner ANA = new Owner("Ana");
    private static final Owner BEN = new Owner("Ben");
    private static final Owner CLEO = new Owner("Cleo");

    private final ConcurrentTransactions transactions = new ConcurrentTransactions();
    private final GroupCommit groupCommit =
            GroupCommit.ofEachOwner(transactions, MAX_OWNERS, new WriteLimits(MAX_GROUP, 60, 50, PATIENT));
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<ToDo>> occupying = new ArrayList<>();
    private final CountDownLatch anaMayEnd = new CountDownLatch(1);
    private final CountDownLatch benMayEnd = new CountDownLatch(1);

    @AfterEach
    void close() {
        anaMayEnd.countDown();
        benMayEnd.countDown();
        groupCommit.close();
        callers.close();
        assertThat(occupying).allMatch(Future::isDone);
    }

    @Test
    void anOwnersWritesAreCommittedTogetherAndApartFromThoseOfOthers() {
        occupy(ANA, anaMayEnd);
        List<Future<ToDo>> hers = enqueue(ANA, MAX_GROUP);
        occupy(BEN, benMayEnd);
        List<Future<ToDo>> his = enqueue(BEN, MAX_GROUP);
        anaMayEnd.countDown();
        benMayEnd.countDown();

        assertThat(answers(hers)).isEqualTo(list(ANA).subList(1, MAX_GROUP + 1));
        assertThat(answers(his)).isEqualTo(list(BEN).subList(1, MAX_GROUP + 1));
        assertThat(transactions.owners()).containsExactlyInAnyOrder(ANA, ANA, BEN, BEN);
    }

    @Test
    void twoOwnersWriteSideBySide() {
        occupy(ANA, anaMayEnd);

        assertThat(answer(enqueue(BEN, adding(BEN, "At once")))).isIn(list(BEN));
        assertThat(list(ANA)).isEmpty();
    }

    @Test
    void noMoreOwnersThanTheLimitAreAtWork() {
        occupy(ANA, anaMayEnd);
        occupy(BEN, benMayEnd);
        Future<ToDo> third = enqueueWaiting(CLEO, adding(CLEO, "Third"));
        assertThat(list(CLEO)).isEmpty();

        benMayEnd.countDown();

        assertThat(answer(third)).isIn(list(CLEO));
        assertThat(transactions.mostAtWork()).isEqualTo(MAX_OWNERS);
    }

    @Test
    void anOwnerIsInOneTransactionAtATimeAndItsWritesKeepTheirOrder() {
        List<Future<ToDo>> writes = new ArrayList<>();
        occupy(ANA, anaMayEnd);
        for (int i = 0; i < 3 * MAX_GROUP; i++) {
            writes.add(enqueueWaiting(ANA, adding(ANA, "To-do " + i)));
        }
        anaMayEnd.countDown();

        assertThat(answers(writes)).isEqualTo(list(ANA).subList(1, 3 * MAX_GROUP + 1));
        assertThat(transactions.mostOfAnOwner()).isOne();
        assertThat(transactions.owners()).hasSize(1 + 3);
    }

    @Test
    void anOwnerWithManyWritesDoesNotStarveAnother() {
        occupy(ANA, anaMayEnd);
        occupy(BEN, benMayEnd);
        List<Future<ToDo>> many = new ArrayList<>(enqueue(ANA, 3 * MAX_GROUP));
        many.addAll(enqueue(BEN, 3 * MAX_GROUP));
        many.add(enqueueWaiting(CLEO, adding(CLEO, "Only one")));
        benMayEnd.countDown();
        anaMayEnd.countDown();

        assertThat(answers(many)).hasSize(6 * MAX_GROUP + 1);
        assertThat(transactions.owners()).startsWith(ANA, BEN, CLEO).hasSize(2 + 3 + 3 + 1);
    }

    @Test
    void aStaleWriteIsRunAgainAloneAndHurtsNobodyElseOfItsGroup() {
        occupy(ANA, anaMayEnd);
        var runs = new AtomicInteger();
        Future<ToDo> first = enqueueWaiting(ANA, adding(ANA, "First"));
        Future<ToDo> stale = enqueueWaiting(ANA, unit -> {
            runs.incrementAndGet();
            throw new StaleVersionException(new TodoId(7));
        });
        Future<ToDo> lost = enqueueWaiting(ANA, unit -> {
            if (runs.get() < 2) {
                throw new AssertionError("It comes behind one that throws");
            }
            throw new StorageException.LostRace(new IllegalStateException("deadlock"));
        });
        Future<ToDo> last = enqueueWaiting(ANA, adding(ANA, "Last"));
        anaMayEnd.countDown();

        assertThatThrownBy(stale::get).cause().isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(lost::get).cause().isInstanceOf(StorageException.LostRace.class);
        List<ToDo> kept = answers(List.of(first, last));
        assertThat(list(ANA)).containsSubsequence(kept).hasSize(3);
        assertThat(runs).hasValue(2);
    }

    @Test
    void aWriteThatLosesARaceInItsGroupIsRunAgainAlone() {
        occupy(ANA, anaMayEnd);
        var runs = new AtomicInteger();
        Future<ToDo> lost = enqueueWaiting(ANA, unit -> {
            if (runs.incrementAndGet() == 1) {
                throw new StorageException.LostRace(new IllegalStateException("deadlock"));
            }
            return adding(ANA, "The second time").run(unit);
        });
        Future<ToDo> other = enqueueWaiting(ANA, adding(ANA, "Other"));
        anaMayEnd.countDown();

        List<ToDo> kept = answers(List.of(lost, other));
        assertThat(list(ANA)).containsSubsequence(kept).hasSize(3);
    }

    @Test
    void aWriterThatEndsEndsTheOthersOnceTheyHaveAnswered() {
        occupy(ANA, anaMayEnd);
        Future<ToDo> waiting = enqueueWaiting(ANA, adding(ANA, "Never"));
        Future<ToDo> fatal = enqueue(BEN, unit -> {
            throw new OutOfMemoryError("planted");
        });

        assertThatThrownBy(fatal::get).cause().isInstanceOf(StorageException.Unavailable.class);
        assertThatThrownBy(waiting::get).cause().isInstanceOf(StorageException.Unavailable.class);
        awaitTheEndOfAWriter();
        assertThatThrownBy(enqueue(CLEO, adding(CLEO, "Never"))::get)
                .cause()
                .isInstanceOf(StorageException.Unavailable.class);
        anaMayEnd.countDown();
        groupCommit.close();
        assertThat(list(ANA)).hasSize(1);
    }

    @Test
    void closingAnswersTheWritesOfAllOwners() throws Exception {
        occupy(ANA, anaMayEnd);
        occupy(BEN, benMayEnd);
        List<Future<ToDo>> waiting = new ArrayList<>(enqueue(ANA, 2 * MAX_GROUP));
        waiting.add(enqueueWaiting(CLEO, adding(CLEO, "Third")));
        Future<?> closing = callers.submit(groupCommit::close);
        benMayEnd.countDown();
        anaMayEnd.countDown();
        closing.get();

        assertThat(answers(waiting)).hasSize(2 * MAX_GROUP + 1);
        assertThat(groupCommit.isAlive()).isFalse();
    }

    private void awaitTheEndOfAWriter() {
        while (groupCommit.isAlive()) {
            Thread.onSpinWait();
        }
    }

    /** A writer stays busy with a first write of the owner until this ends. */
    private void occupy(Owner owner, CountDownLatch end) {
        var busy = new CountDownLatch(1);
        occupying.add(enqueue(owner, unit -> {
            busy.countDown();
            await(end);
            return adding(owner, "Occupying").run(unit);
        }));
        await(busy);
    }

    private List<Future<ToDo>> enqueue(Owner owner, int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> enqueueWaiting(owner, adding(owner, "To-do " + i)))
                .toList();
    }

    private Future<ToDo> enqueue(Owner owner, Work<ToDo> work) {
        return callers.submit(() -> groupCommit.<ToDo>write(owner, work));
    }

    /** A write that waits. */
    private Future<ToDo> enqueueWaiting(Owner owner, Work<ToDo> work) {
        int before = groupCommit.waiting();
        Future<ToDo> write = enqueue(owner, work);
        while (groupCommit.waiting() <= before) {
            Thread.onSpinWait();
        }
        return write;
    }

    private static List<ToDo> answers(List<Future<ToDo>> writes) {
        return writes.stream().map(GroupCommitOfEachOwnerTest::answer).toList();
    }

    private static ToDo answer(Future<ToDo> write) {
        try {
            return write.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private List<ToDo> list(Owner owner) {
        return transactions
                .memory(owner)
                .read(unit -> unit.of(owner).todos().list(TodoQuery.ALL).todos());
    }

    private static Work<ToDo> adding(Owner owner, String task) {
        return unit -> unit.of(owner).todos().add(content(task), NOON);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Transactions of several writers at a time, each owner's in a memory of its own, which are counted. */
    private static final class ConcurrentTransactions implements Transactions {
        private final ConcurrentHashMap<Owner, InMemoryTransactions> memories = new ConcurrentHashMap<>();
        private final ConcurrentHashMap<Owner, AtomicInteger> atWorkOfOwner = new ConcurrentHashMap<>();
        private final List<Owner> owners = Collections.synchronizedList(new ArrayList<>());
        private final AtomicInteger atWork = new AtomicInteger();
        private final AtomicInteger mostAtWork = new AtomicInteger();
        private final AtomicInteger mostOfAnOwner = new AtomicInteger();

        /** The owner of each transaction that was begun to write, in the order of their begins. */
        List<Owner> owners() {
            synchronized (owners) {
                return List.copyOf(owners);
            }
        }

        int mostAtWork() {
            return mostAtWork.get();
        }

        int mostOfAnOwner() {
            return mostOfAnOwner.get();
        }

        @Override
        public <T extends @Nullable Object> T read(Work<? extends T> work) {
            throw new UnsupportedOperationException("Only writes are grouped");
        }

        @Override
        public <T extends @Nullable Object> T scan(Work<? extends T> work) {
            return read(work);
        }

        @Override
        public <T extends @Nullable Object> T write(Owner owner, Work<? extends T> work) {
            owners.add(owner);
            AtomicInteger ofOwner = atWorkOfOwner.computeIfAbsent(owner, _ -> new AtomicInteger());
            mostOfAnOwner.accumulateAndGet(ofOwner.incrementAndGet(), Math::max);
            mostAtWork.accumulateAndGet(atWork.incrementAndGet(), Math::max);
            try {
                return memory(owner).write(owner, work);
            } finally {
                atWork.decrementAndGet();
                ofOwner.decrementAndGet();
            }
        }

        InMemoryTransactions memory(Owner owner) {
            return memories.computeIfAbsent(owner, _ -> new InMemoryTransactions());
        }
    }
}
