package todooo.application.transaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import todooo.application.port.out.Transactions;
import todooo.application.port.out.UnitOfWork;
import todooo.domain.StorageException;

/**
 * Commits together the writes that wait at the same time, for a database that has one writer and pays for each commit
 * with a sync to disk: one thread runs all that wait in one transaction, commits once, and answers everyone after that.
 * Reads pass by. When a write of a group throws, the group is rolled back and each of its writes is run again, alone.
 */
public final class GroupCommit implements Transactions, AutoCloseable {
    private final TransactionScope scope = new TransactionScope();
    private final Transactions transactions;
    private final WriteQueue queue;
    private final Thread writer;

    private GroupCommit(Transactions transactions, WriteQueue queue) {
        this.transactions = transactions;
        this.queue = queue;
        // A platform thread: a sync to disk would hold the carrier of a virtual one.
        this.writer = Thread.ofPlatform().name("writer").unstarted(this::commitGroups);
    }

    /**
     * Starts to group the writes of these transactions.
     *
     * @param maxGroup how many writes one commit may hold, from 1
     * @param maxWaiting how many writes may wait, from 1; one more is {@link StorageException.Unavailable}
     */
    public static GroupCommit over(Transactions transactions, int maxGroup, int maxWaiting) {
        var groupCommit = new GroupCommit(transactions, new WriteQueue(maxGroup, maxWaiting));
        groupCommit.writer.start();
        return groupCommit;
    }

    @Override
    public <T extends @Nullable Object> T read(Function<? super UnitOfWork, ? extends T> work) {
        return scope.enter(() -> transactions.read(work));
    }

    @Override
    public <T extends @Nullable Object> T scan(Function<? super UnitOfWork, ? extends T> work) {
        return scope.enter(() -> transactions.scan(work));
    }

    @Override
    public <T extends @Nullable Object> T write(Function<? super UnitOfWork, ? extends T> work) {
        scope.requireOutside();
        var write = new PendingWrite<T>(work);
        queue.add(write);
        return write.await();
    }

    /** How many writes wait for the writer now. */
    public int waiting() {
        return queue.size();
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
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void commitGroups() {
        List<PendingWrite<?>> group = queue.next();
        while (!group.isEmpty()) {
            List<PendingWrite<?>> next = group;
            scope.enter(() -> {
                commit(next);
                return next;
            });
            group = queue.next();
        }
    }

    private void commit(List<PendingWrite<?>> group) {
        if (group.size() == 1) {
            group.getFirst().runAlone(transactions);
            return;
        }
        var done = new ArrayList<PendingWrite<?>>(group.size());
        try {
            transactions.write(unit -> {
                done.clear(); // the transactions may run this more than once
                for (PendingWrite<?> write : group) {
                    write.run(unit);
                    done.add(write);
                }
                return group;
            });
        } catch (Throwable thrown) { // goes to whoever waits, so that nobody waits in vain
            if (done.size() == group.size() || !group.getFirst().hasBegun()) {
                group.forEach(write -> write.fail(thrown));
            } else {
                runEachAlone(group);
            }
            return;
        }
        group.forEach(PendingWrite::succeed);
    }

    /** If one can't even begin, nor can the next: each would wait for a connection in turn, as long as that takes. */
    private void runEachAlone(List<PendingWrite<?>> group) {
        Optional<Throwable> reason = Optional.empty();
        for (PendingWrite<?> write : group) {
            if (reason.isEmpty()) {
                reason = write.runAlone(transactions);
            } else {
                write.fail(reason.get());
            }
        }
    }
}
