package todooo.application.transaction;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import todooo.application.port.out.Transactions;
import todooo.application.port.out.Work;
import todooo.domain.storage.StorageException;
import todooo.domain.value.Owner;

/**
 * Commits together the writes that wait at the same time, as each commit costs a sync to disk, and as the writes of an
 * owner would wait for each other anyway: a thread runs the waiting writes in one transaction, commits once, and then
 * answers their callers. Reads and scans pass by. When a write of a group throws, the group is rolled back and each of
 * its writes is run again, alone.
 *
 * <p>The writes of an owner run in the order in which they came, in one transaction at a time. Owners take turns: after
 * each group an owner waits behind all others.
 */
public final class GroupCommit implements Transactions, AutoCloseable {
    /** In how many steps the time to wait is measured. */
    private static final int MAX_TICKS = 20;

    private final TransactionScope scope = new TransactionScope();
    private final Transactions transactions;
    private final WriteQueue queue;
    private final Duration tick;
    private final List<Thread> writers;

    /** Looks after all that wait: a timed wait of each caller would cost a tenth of a write. */
    private final Thread clock;

    private GroupCommit(Transactions transactions, WriteQueue queue, int writers, Duration maxWait) {
        this.transactions = transactions;
        this.queue = queue;
        this.tick = maxWait.dividedBy(MAX_TICKS);
        // Platform threads: a sync to disk would hold the carrier of a virtual one.
        var threads = new ArrayList<Thread>();
        for (int number = 1; number <= writers; number++) {
            threads.add(Thread.ofPlatform().name("writer-" + number).unstarted(new GroupWriter(transactions, queue)));
        }
        this.writers = List.copyOf(threads);
        this.clock = Thread.ofPlatform().daemon().name("write-clock").unstarted(this::countTicks);
    }

    /**
     * Starts to group the writes of all owners, for a database that has one writer: a group has the writes of as many
     * owners as wait. A write for which there is no room, or which has not begun in time, is
     * {@link StorageException.Unavailable}.
     */
    public static GroupCommit ofAllOwners(Transactions transactions, WriteLimits limits) {
        return start(transactions, new WriteQueue(limits, limits.maxGroup()), 1, limits);
    }

    /**
     * Starts to group the writes of each owner, for a database that has many writers: a group has the writes of one
     * owner. A write for which there is no room, or which has not begun in time, is
     * {@link StorageException.Unavailable}.
     *
     * @param maxOwners of how many owners groups run at the same time, from 1
     */
    public static GroupCommit ofEachOwner(Transactions transactions, int maxOwners, WriteLimits limits) {
        return start(transactions, new WriteQueue(limits, 1), maxOwners, limits);
    }

    private static GroupCommit start(Transactions transactions, WriteQueue queue, int writers, WriteLimits limits) {
        var groupCommit = new GroupCommit(transactions, queue, writers, limits.maxWait());
        groupCommit.writers.forEach(Thread::start);
        groupCommit.clock.start();
        return groupCommit;
    }

    @Override
    public <T extends @Nullable Object> T read(Work<? extends T> work) {
        return transactions.read(scope.inside(work));
    }

    @Override
    public <T extends @Nullable Object> T scan(Work<? extends T> work) {
        return transactions.scan(scope.inside(work));
    }

    @Override
    public <T extends @Nullable Object> T write(Owner owner, Work<? extends T> work) {
        var write = new PendingWrite<T>(owner, scope.inside(work));
        queue.add(write);
        return write.await();
    }

    /** How many writes wait for a writer now. */
    int waiting() {
        return queue.size();
    }

    /**
     * Whether all writers run, and the clock of those that wait. They end when this is closed, or by an
     * {@link OutOfMemoryError} or a defect: from then on each write is {@link StorageException.Unavailable}, and one
     * whose commit was under way is {@link StorageException.OutcomeUnknown}.
     */
    public boolean isAlive() {
        return clock.isAlive() && running() == writers.size();
    }

    /** Takes no more writes, and returns when those that wait have been answered. */
    @Override
    public void close() {
        queue.close();
        boolean interrupted = false;
        for (Thread writer : writers) {
            while (writer.isAlive()) {
                try {
                    writer.join();
                } catch (InterruptedException e) {
                    interrupted = true; // the writes that wait have been promised an answer
                }
            }
        }
        clock.interrupt();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private int running() {
        int running = 0;
        for (Thread writer : writers) {
            running += writer.isAlive() ? 1 : 0;
        }
        return running;
    }

    private void countTicks() {
        try {
            while (running() > 0) {
                Thread.sleep(tick);
                queue.tick(MAX_TICKS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed
        }
    }
}
