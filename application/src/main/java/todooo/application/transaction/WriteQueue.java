package todooo.application.transaction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import todooo.domain.StorageException;

/** The writes that wait for the writer, first come first served, and no more than a fixed number of them. */
final class WriteQueue {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<PendingWrite<?>> waiting = new ArrayDeque<>();
    private final int maxGroup;
    private final int maxWaiting;
    private boolean closed;

    WriteQueue(int maxGroup, int maxWaiting) {
        this.maxGroup = maxGroup;
        this.maxWaiting = maxWaiting;
    }

    void add(PendingWrite<?> write) {
        lock.lock();
        try {
            if (closed) {
                throw new StorageException.Unavailable(new RejectedExecutionException("The service is stopping"));
            }
            if (waiting.size() == maxWaiting) {
                throw new StorageException.Unavailable(
                        new RejectedExecutionException("%d writes are waiting already".formatted(maxWaiting)));
            }
            waiting.add(write);
            changed.signal();
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

    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }
}
