package todooo.application.transaction;

import java.util.ArrayList;
import java.util.List;
import todooo.domain.storage.StorageException;

/** The owners whose turn it is at a writer, each with the writes that the writer has taken. */
final class WriteTurn {
    private final List<OwnerQueue> queues = new ArrayList<>();

    /** Whether it is the turn of no owner. */
    boolean isEmpty() {
        return queues.isEmpty();
    }

    /** The queues of the owners, in the order of their turns. */
    List<OwnerQueue> queues() {
        return queues;
    }

    /** The writes that were taken, owner by owner, each owner's in the order in which they came. */
    List<PendingWrite<?>> writes() {
        if (queues.size() == 1) {
            return queues.getFirst().taken();
        }
        var writes = new ArrayList<PendingWrite<?>>();
        queues.forEach(queue -> writes.addAll(queue.taken()));
        return writes;
    }

    /** Answers with this all that were taken and have no answer yet. */
    void abandon(StorageException reason) {
        for (OwnerQueue queue : queues) {
            queue.taken().forEach(write -> write.fail(reason));
        }
    }
}
