package todooo.application.transaction;

import java.util.List;
import todooo.application.port.out.Transactions;
import todooo.domain.storage.StorageException;

/** A writer: takes what waits, commits it in a group, answers, and begins anew, until the queue is closed. */
final class GroupWriter implements Runnable {
    private final Transactions transactions;
    private final WriteQueue queue;

    GroupWriter(Transactions transactions, WriteQueue queue) {
        this.transactions = transactions;
        this.queue = queue;
    }

    @Override
    public void run() {
        // Made before they are needed: when memory is used up, nothing more can be made.
        var reason = new IllegalStateException("A thread that writes has ended");
        var unknown = new StorageException.OutcomeUnknown(reason);
        var gone = new StorageException.Unavailable(reason);
        var group = new WriteGroup(transactions, List.of());
        var turn = new WriteTurn();
        try {
            queue.next(turn);
            while (!turn.isEmpty()) {
                group = new WriteGroup(transactions, turn.writes());
                group.commit();
                queue.next(turn);
            }
        } catch (Throwable ending) { // no caller waits for a writer that has ended
            queue.end(gone);
            group.abandon(unknown, gone);
            turn.abandon(gone);
            throw ending;
        }
    }
}
