package todooo.application.transaction;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import todooo.domain.storage.StorageException;
import todooo.domain.value.Owner;

/**
 * The writes that wait for a writer, and no more than a fixed number of them. Owners take turns: when a writer has
 * taken writes of an owner, the next ones of this owner wait until it has answered them, and then behind those of every
 * other owner that waits. An owner without writes takes no memory.
 */
final class WriteQueue {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final WriteLimits limits;
    private final int maxOwners;
    private final Map<Owner, OwnerQueue> owners = new HashMap<>();

    /** The owners whose writes wait and of whom no writer has taken any, in the order of their turns. */
    private final Deque<OwnerQueue> ready = new ArrayDeque<>();

    private int waiting;
    private long ticks;
    private boolean closed;
    private @Nullable StorageException ended;

    /** @param maxOwners how many owners a group may have, from 1 */
    WriteQueue(WriteLimits limits, int maxOwners) {
        this.limits = limits;
        this.maxOwners = maxOwners;
    }

    void add(PendingWrite<?> write) {
        lock.lock();
        try {
            if (ended != null) {
                throw ended;
            }
            if (closed) {
                throw refusal("The service is stopping");
            }
            if (waiting == limits.maxWaiting()) {
                throw refusal(String.format(Locale.ROOT, "%d writes are waiting already", waiting));
            }
            OwnerQueue queue = owners.computeIfAbsent(write.owner(), OwnerQueue::new);
            if (queue.size() == limits.maxWaitingOfOwner()) {
                throw refusal(String.format(Locale.ROOT, "%d writes of the owner are waiting already", queue.size()));
            }
            write.arriveAt(ticks);
            queue.add(write);
            waiting++;
            if (queue.size() == 1 && !queue.isTaken()) {
                ready.add(queue);
                changed.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    private static StorageException refusal(String reason) {
        return new StorageException.Unavailable(new RejectedExecutionException(reason));
    }

    /**
     * Lets a tick of the clock pass: writes that have not begun after so many are answered with that, whether they are
     * still here or their group has not come to them.
     */
    void tick(int maxTicks) {
        lock.lock();
        try {
            ticks++;
            waiting = 0;
            for (OwnerQueue queue : owners.values()) {
                queue.leave(ticks - maxTicks, limits.maxWait());
                waiting += queue.size();
            }
            ready.removeIf(queue -> queue.size() == 0);
            owners.values().removeIf(queue -> queue.size() == 0 && !queue.isTaken());
        } finally {
            lock.unlock();
        }
    }

    /**
     * Ends the turn of those whose writes are answered, waits for writes and takes the next ones; none after the queue
     * was closed and everything was taken.
     */
    void next(WriteTurn turn) {
        lock.lock();
        try {
            turn.queues().forEach(this::giveBack);
            turn.queues().clear();
            while (ready.isEmpty() && !closed && ended == null) {
                changed.awaitUninterruptibly();
            }
            takeInto(turn.queues());
        } finally {
            lock.unlock();
        }
    }

    private void giveBack(OwnerQueue queue) {
        queue.giveBack();
        if (queue.size() == 0) {
            owners.remove(queue.owner());
        } else {
            ready.add(queue);
        }
    }

    private void takeInto(List<OwnerQueue> queues) {
        int room = limits.maxGroup();
        while (room > 0 && queues.size() < maxOwners && !ready.isEmpty()) {
            OwnerQueue queue = ready.remove();
            queues.add(queue);
            queue.take(room);
            room -= queue.taken().size();
        }
        waiting -= limits.maxGroup() - room;
    }

    /** How many writes wait. */
    int size() {
        lock.lock();
        try {
            return waiting;
        } finally {
            lock.unlock();
        }
    }

    /** How many owners have writes that wait or that a writer has taken. */
    int owners() {
        lock.lock();
        try {
            return owners.size();
        } finally {
            lock.unlock();
        }
    }

    /** Takes no more writes; those that wait are still taken. */
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Answers all that wait, and all that come from now on, with this; no writer takes any more. */
    void end(StorageException reason) {
        lock.lock();
        try {
            if (!closed) {
                ended = reason;
            }
            owners.values().forEach(queue -> queue.end(reason));
            ready.clear();
            waiting = 0;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
