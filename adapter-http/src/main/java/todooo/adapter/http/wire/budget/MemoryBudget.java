package todooo.adapter.http.wire.budget;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts the bytes that clients make the service hold: connections, requests, responses that wait for their readers.
 */
public final class MemoryBudget {
    /** One part of this many is reserved for connections that hold little. */
    private static final int RESERVED_PART = 16;

    private final long maxBytes;
    private final AtomicLong heldBytes = new AtomicLong();

    public MemoryBudget(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** The maximum for connections that hold little, and for the others. */
    long maxBytes(boolean little) {
        return little ? maxBytes : maxBytes - maxBytes / RESERVED_PART;
    }

    /** Holds this many bytes more, unless they are too many. */
    boolean tryHold(long bytes, boolean little) {
        if (heldBytes.addAndGet(bytes) <= maxBytes(little)) {
            return true;
        }
        heldBytes.addAndGet(-bytes);
        return false;
    }

    /** Holds this many bytes more, or fewer, even beyond the maximum. */
    void hold(long bytes) {
        heldBytes.addAndGet(bytes);
    }

    boolean hasRoomFor(long bytes, boolean little) {
        return heldBytes.get() + bytes <= maxBytes(little);
    }

    public long heldBytes() {
        return heldBytes.get();
    }
}
