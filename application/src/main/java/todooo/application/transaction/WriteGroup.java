package todooo.application.transaction;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import todooo.application.port.out.Transactions;
import todooo.domain.storage.StorageException;

/** Writes that share a transaction; the writer thread runs and answers them. */
final class WriteGroup {
    private final Transactions transactions;
    private final List<PendingWork<?>> writes;
    private Phase phase = Phase.BEGIN;
    private @Nullable Throwable failure;

    /** The write that is run alone now, after the group was rolled back. */
    private @Nullable WriteGroup alone;

    WriteGroup(Transactions transactions, List<PendingWork<?>> writes) {
        this.transactions = transactions;
        this.writes = writes;
    }

    /**
     * Commits all of them together and answers them. If one throws, nothing of the group is kept, and each is run again,
     * alone. If the transaction does not begin or its commit fails, that is the answer to all of them.
     *
     * @throws OutOfMemoryError if the writer has to end; then not all are answered
     */
    void commit() {
        try {
            transactions.write(unit -> {
                phase = Phase.WRITES; // again and again, as this may be run more than once
                writes.forEach(write -> write.run(unit));
                phase = Phase.COMMIT;
                return this;
            });
        } catch (OutOfMemoryError ending) {
            throw ending;
        } catch (Throwable thrown) { // goes to the callers, who would wait in vain
            if (phase == Phase.WRITES && writes.size() > 1) {
                commitEachAlone();
            } else {
                failAll(thrown);
            }
            return;
        }
        writes.forEach(PendingWork::succeed);
    }

    /** Once one of them cannot begin, the others are not tried: each would wait for a connection in turn. */
    private void commitEachAlone() {
        Iterator<PendingWork<?>> rest = writes.iterator();
        while (rest.hasNext()) {
            var single = new WriteGroup(transactions, List.of(rest.next()));
            alone = single;
            single.commit();
            Throwable reason = single.failure;
            if (single.phase == Phase.BEGIN && reason != null) {
                rest.forEachRemaining(write -> write.fail(reason));
            }
        }
    }

    private void failAll(Throwable reason) {
        failure = reason;
        writes.forEach(write -> write.fail(reason));
    }

    /**
     * Answers those that have no answer yet, as the writer ends.
     *
     * @param unknown for those whose commit was under way
     * @param gone for those of which nothing was kept
     */
    void abandon(StorageException unknown, StorageException gone) {
        if (alone != null) {
            alone.abandon(unknown, gone);
        }
        failAll(phase == Phase.COMMIT ? unknown : gone);
    }

    /** What the transaction has come to. */
    private enum Phase {
        BEGIN,
        WRITES,
        COMMIT
    }
}
