package todooo.adapter.http;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * The time for which a connection works without waiting for its client. A virtual thread that never waits is never taken off
 * its carrier: a client that sends requests without end would stop all others.
 */
final class Turn {
    private static final long LENGTH = Duration.ofMillis(2).toNanos();

    /** A read that takes no longer found bytes that were there. */
    private static final long NO_WAIT = Duration.ofNanos(20_000).toNanos();

    private final LongSupplier nanoTime;
    private long began;

    Turn(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        began = nanoTime.getAsLong();
    }

    long now() {
        return nanoTime.getAsLong();
    }

    /** Says that the client was read from this time until now. */
    void readSince(long start) {
        long now = now();
        if (now - start > NO_WAIT) {
            began = now;
        }
    }

    /** Lets others go on if the turn is over; {@link Thread#yield()} would come back before them. */
    void next() {
        if (now() - began > LENGTH) {
            LockSupport.parkNanos(1);
            began = now();
        }
    }
}
