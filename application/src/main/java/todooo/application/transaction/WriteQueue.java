package todooo.application.transaction;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import todooo.domain.storage.StorageException;

/** The writes that wait for the writer, first come first served, and no more than a fixed number of them. */
final class WriteQueue {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<PendingWrite<?>> waiting = new ArrayDeque<>();
    private final int maxGroup;
    private final int maxWaiting;
    private final Duration maxWait;
    private List<PendingWrite<?>> taken = List.of();
    private long ticks;
    private boolean closed;
    private @Nullable StorageException ended;

    WriteQueue(int maxGroup, int maxWaiting, Duration maxWait) {
        this.maxGroup = maxGroup;
        this.maxWaiting = maxWaiting;
        this.maxWait = maxWait;
    }

    void add(PendingWrite<?> write) {
        lock.lock();
        try {
            if (ended != null) {
                throw ended;
            }
            if (closed) {
                throw new StorageException.Unavailable(new RejectedExecutionException("The service is stopping"));
            }
            if (waiting.size() == maxWaiting) {
                throw new StorageException.Unavailable(new RejectedExecutionException(
                        String.format(Locale.ROOT, "%d writes are waiting already", maxWaiting)));
            }
            write.arriveAt(ticks);
            waiting.add(write);
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Lets a tick of the clock pass: writes that have not begun after so many are answered with that, whether they are
     * still here or their group has not come to them.
     */
    void tick(int maxTicks) {
        lock.lock();
        try {
            ticks++;
            while (!waiting.isEmpty() && ticks - waiting.getFirst().arrival() > maxTicks) {
                waiting.removeFirst().leave(maxWait);
            }
            for (PendingWrite<?> write : taken) {
                if (ticks - write.arrival() > maxTicks) {
                    write.leave(maxWait);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits for writes and takes the next ones; none after the queue was closed and everything was taken. */
    List<PendingWrite<?>> next() {
        lock.lock();
        try {
            while (waiting.isEmpty() && !closed) {
                changed.awaitUninterruptibly();
            }
            var group = new ArrayList<PendingWrite<?>>(Math.min(maxGroup, waiting.size()));
            while (group.size() < maxGroup && !waiting.isEmpty()) {
                group.add(waiting.remove());
            }
            taken = group;
            return group;
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    /** Takes no more writes; those that wait are still taken. */
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Answers all that wait, and all that come from now on, with this. */
    void end(StorageException reason) {
        lock.lock();
        try {
            if (!closed) {
                ended = reason;
            }
            waiting.forEach(write -> write.fail(reason));
            waiting.clear();
        } finally {
            lock.unlock();
        }
    }
}
