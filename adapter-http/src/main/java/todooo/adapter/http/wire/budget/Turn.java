package todooo.adapter.http.wire.budget;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * The time for which a connection works without waiting for its client. A virtual thread that never waits never leaves
 * its carrier: a client that sends requests without end would stop all others.
 */
public final class Turn {
    private static final long LENGTH = Duration.ofMillis(2).toNanos();

    /** A read that takes no longer found bytes that were there. */
    private static final long NO_WAIT = Duration.ofNanos(20_000).toNanos();

    private final LongSupplier nanoTime;
    private long began;

    public Turn(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        began = nanoTime.getAsLong();
    }

    /**
     * Lets those go on first that were ready before a new connection. A carrier runs all threads that one thread makes
     * ready before any others: as long as connections come, the thread that accepts them would starve all that are
     * kept.
     */
    @SuppressWarnings("ThreadPriorityCheck") // a hint suffices, as no turn is lost without it
    public static void first() {
        Thread.yield();
    }

    public long now() {
        return nanoTime.getAsLong();
    }

    /** Notes a read of the client from this time until now. */
    public void readSince(long start) {
        long now = now();
        if (now - start > NO_WAIT) {
            began = now;
        }
    }

    /** Lets other threads run if the turn is over; {@link Thread#yield()} would return before they do. */
    public void next() {
        if (now() - began > LENGTH) {
            LockSupport.parkNanos(1);
            began = now();
        }
    }
}
