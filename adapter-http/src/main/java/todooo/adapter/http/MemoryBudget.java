package todooo.adapter.http;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts the bytes that clients make the service hold: connections, what is read of requests, answers that wait for their
 * readers.
 */
final class MemoryBudget {
    private final long maxBytes;
    private final AtomicLong heldBytes = new AtomicLong();

    MemoryBudget(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** Holds so many bytes more, unless they are too many. */
    boolean tryHold(long bytes) {
        if (heldBytes.addAndGet(bytes) <= maxBytes) {
            return true;
        }
        heldBytes.addAndGet(-bytes);
        return false;
    }

    /** Holds so many bytes more, or fewer, even beyond the maximum. */
    void hold(long bytes) {
        heldBytes.addAndGet(bytes);
    }

    boolean hasRoomFor(long bytes) {
        return heldBytes.get() + bytes <= maxBytes;
    }

    long maxBytes() {
        return maxBytes;
    }

    long heldBytes() {
        return heldBytes.get();
    }
}
