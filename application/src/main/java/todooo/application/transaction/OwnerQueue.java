package todooo.application.transaction;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import todooo.domain.storage.StorageException;
import todooo.domain.value.Owner;

/** The writes of one owner: those that wait, first come first served, and those that a writer has taken. */
final class OwnerQueue {
    private final Owner owner;
    private final Deque<PendingWrite<?>> waiting = new ArrayDeque<>();
    private List<PendingWrite<?>> taken = List.of();

    OwnerQueue(Owner owner) {
        this.owner = owner;
    }

    Owner owner() {
        return owner;
    }

    void add(PendingWrite<?> write) {
        waiting.add(write);
    }

    /** How many writes wait. */
    int size() {
        return waiting.size();
    }

    /** Whether a writer has taken writes of this owner and not given them back. */
    boolean isTaken() {
        return !taken.isEmpty();
    }

    /** Lets a writer take the next ones, but no more than the limit. */
    void take(int limit) {
        int size = Math.min(limit, waiting.size());
        taken = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            taken.add(waiting.remove());
        }
    }

    /** Those that a writer has taken. */
    List<PendingWrite<?>> taken() {
        return taken;
    }

    /** Notes that the writer has answered those that it took. */
    void giveBack() {
        taken = List.of();
    }

    /** Lets all leave that came before this time and have not begun, whether they wait or a writer has taken them. */
    void leave(long time, Duration maxWait) {
        while (!waiting.isEmpty() && waiting.getFirst().arrival() < time) {
            waiting.remove().leave(maxWait);
        }
        for (PendingWrite<?> write : taken) {
            if (write.arrival() < time) {
                write.leave(maxWait);
            }
        }
    }

    /** Answers those that wait with this. */
    void end(StorageException reason) {
        waiting.forEach(write -> write.fail(reason));
        waiting.clear();
    }
}
