package todooo.application.transaction;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import todooo.application.port.out.Transactions;
import todooo.application.port.out.Work;
import todooo.domain.storage.StorageException;
import todooo.domain.value.Owner;

/**
 * Commits together the writes that wait at the same time, for a database that has one writer and pays for each commit
 * with a sync to disk: one thread runs the waiting writes in one transaction, commits once, and then answers their
 * callers. Reads and scans pass by. When a write of a group throws, the group is rolled back and each of its writes is
 * run again, alone.
 */
public final class GroupCommit implements Transactions, AutoCloseable {
    /** In how many steps the time to wait is measured. */
    private static final int MAX_TICKS = 20;

    private final TransactionScope scope = new TransactionScope();
    private final Transactions transactions;
    private final WriteQueue queue;
    private final Duration tick;
    private final Thread writer;

    /** Looks after all that wait: a timed wait of each caller would cost a tenth of a write. */
    private final Thread clock;

    private GroupCommit(Transactions transactions, WriteQueue queue, Duration maxWait) {
        this.transactions = transactions;
        this.queue = queue;
        this.tick = maxWait.dividedBy(MAX_TICKS);
        // A platform thread: a sync to disk would hold the carrier of a virtual one.
        this.writer = Thread.ofPlatform().name("writer").unstarted(this::commitGroups);
        this.clock = Thread.ofPlatform().daemon().name("write-clock").unstarted(this::countTicks);
    }

    /**
     * Starts to group the writes of these transactions. A write for which there is no room, or which has not begun in
     * time, is {@link StorageException.Unavailable}.
     *
     * @param maxGroup how many writes one commit may hold, from 1
     * @param maxWaiting how many writes may wait, from 1
     * @param maxWait how long a write may wait to begin, to a twentieth of it, from 20 ms
     */
    public static GroupCommit over(Transactions transactions, int maxGroup, int maxWaiting, Duration maxWait) {
        var groupCommit = new GroupCommit(transactions, new WriteQueue(maxGroup, maxWaiting, maxWait), maxWait);
        groupCommit.writer.start();
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

    /** How many writes wait for the writer now. */
    int waiting() {
        return queue.size();
    }

    /**
     * Whether the writer runs, and the clock of those that wait. Both end when this is closed, or by an
     * {@link OutOfMemoryError} or a defect: from then on each write is {@link StorageException.Unavailable}, and one
     * whose commit was under way is {@link StorageException.OutcomeUnknown}.
     */
    public boolean isAlive() {
        return writer.isAlive() && clock.isAlive();
    }

    /** Takes no more writes, and returns when those that wait have been answered. */
    @Override
    public void close() {
        queue.close();
        boolean interrupted = false;
        while (writer.isAlive()) {
            try {
                writer.join();
            } catch (InterruptedException e) {
                interrupted = true; // the writes that wait have been promised an answer
            }
        }
        clock.interrupt();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void countTicks() {
        try {
            while (writer.isAlive()) {
                Thread.sleep(tick);
                queue.tick(MAX_TICKS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed
        }
    }

    private void commitGroups() {
        // Made before they are needed: when memory is used up, nothing more can be made.
        var reason = new IllegalStateException("The thread that writes has ended");
        var unknown = new StorageException.OutcomeUnknown(reason);
        var gone = new StorageException.Unavailable(reason);
        var group = new WriteGroup(transactions, List.of());
        try {
            List<PendingWrite<?>> writes = queue.next();
            while (!writes.isEmpty()) {
                group = new WriteGroup(transactions, writes);
                group.commit();
                writes = queue.next();
            }
        } finally { // no caller waits for a writer that has ended
            queue.end(gone);
            group.abandon(unknown, gone);
        }
    }
}
