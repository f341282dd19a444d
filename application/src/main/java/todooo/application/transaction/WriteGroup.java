package todooo.application.transaction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import todooo.application.port.out.Transactions;
import todooo.application.port.out.UnitOfWork;
import todooo.domain.storage.StorageException;

/**
 * Writes that a writer runs and answers in two phases: all of them in one transaction; and if one of them throws, each
 * in a transaction of its own.
 */
final class WriteGroup {
    private final Transactions transactions;
    private final List<PendingWrite<?>> writes;

    /** The writes of the transaction that was begun last, and what it has come to. */
    private List<PendingWrite<?>> current = List.of();

    private Progress progress = Progress.BEGINNING;

    /** The write that was run last. */
    private @Nullable PendingWrite<?> last;

    WriteGroup(Transactions transactions, List<PendingWrite<?>> writes) {
        this.transactions = transactions;
        this.writes = writes;
    }

    /**
     * Commits all of them together and answers them. If one throws, nothing of the group is kept, and each is run
     * again, alone, unless its caller leaves before. If the transaction does not begin or its commit fails, that is the
     * answer to all of them.
     *
     * @throws OutOfMemoryError if the writer has to end; then not all are answered
     */
    void commit() {
        Throwable failure = commitTogether(writes);
        if (failure == null) {
            return;
        }
        if (progress != Progress.WRITING || writes.size() == 1) {
            failAll(failure);
            return;
        }
        if (last != null && isAway(failure)) {
            last.fail(failure); // it may have waited for a lock: the others do not wait for the same once more
        }
        writes.forEach(PendingWrite::undo);
        commitEachAlone();
    }

    /** Whether the database was away or busy for too long, so that running it again does not help at once. */
    private static boolean isAway(Throwable failure) {
        return failure instanceof StorageException.Unavailable && !(failure instanceof StorageException.LostRace);
    }

    /** Once one of them cannot begin, the others are not tried: each would wait for a connection in turn. */
    private void commitEachAlone() {
        for (PendingWrite<?> write : writes) {
            if (!write.isAnswered()) {
                Throwable failure = commitTogether(List.of(write));
                if (failure != null && progress == Progress.BEGINNING) {
                    failAll(failure);
                    return;
                }
                if (failure != null) {
                    write.fail(failure);
                }
            }
        }
    }

    /** Runs these in one transaction and answers them when it has committed; otherwise returns what it failed with. */
    private @Nullable Throwable commitTogether(List<PendingWrite<?>> some) {
        current = some;
        progress = Progress.BEGINNING;
        try {
            transactions.write(some.getFirst().owner(), unit -> {
                progress = Progress.WRITING; // again and again, as this may be run more than once
                some.forEach(write -> run(write, unit));
                progress = Progress.COMMITTING;
                return this;
            });
        } catch (OutOfMemoryError ending) {
            throw ending;
        } catch (Throwable thrown) { // goes to the callers, who would wait in vain
            return thrown;
        }
        some.forEach(PendingWrite::succeed);
        return null;
    }

    private void run(PendingWrite<?> write, UnitOfWork unit) {
        last = write;
        write.run(unit);
    }

    /** Answers with this all that have no answer yet. */
    private void failAll(Throwable reason) {
        writes.forEach(write -> write.fail(reason));
    }

    /**
     * Answers those that have no answer yet, as the writer ends.
     *
     * @param unknown for those whose commit was under way
     * @param gone for those of which nothing was kept
     */
    void abandon(StorageException unknown, StorageException gone) {
        if (progress == Progress.COMMITTING) {
            current.forEach(write -> write.fail(unknown));
        }
        failAll(gone);
    }

    private enum Progress {
        BEGINNING,
        WRITING,
        COMMITTING
    }
}
