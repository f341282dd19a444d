package todooo.adapter.http.wire.budget;

import io.helidon.webserver.CloseConnectionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The tick until which a connection waits for its client. Either its own thread ends the wait, or another thread does:
 * the clock, or a thread that needs room; never both. A wait that another thread ended is the last one of the
 * connection.
 */
public final class Deadline {
    private static final long NONE = Long.MAX_VALUE;
    private static final long PASSED = Long.MIN_VALUE;

    private final AtomicLong tick = new AtomicLong(NONE);

    /**
     * Waits for a client, until this tick.
     *
     * @throws CloseConnectionException if the client took longer or had to make room, or if an earlier wait failed
     */
    public <T extends @Nullable Object> T await(long until, Supplier<T> client) {
        exchange(NONE, until);
        T result = client.get();
        exchange(until, NONE);
        return result;
    }

    private void exchange(long expected, long next) {
        if (!tick.compareAndSet(expected, next)) {
            throw new CloseConnectionException("The client is too slow, or others need the room");
        }
    }

    /** Ends the wait if it is one that should have ended by now; true only once. */
    public boolean passes(long now) {
        long until = tick.get();
        return until != PASSED && until <= now && tick.compareAndSet(until, PASSED);
    }

    /** Ends the wait, if it is one; true only once. */
    public boolean ends() {
        return passes(NONE - 1);
    }

    /** Whether it is a wait now. */
    public boolean isWait() {
        long until = tick.get();
        return until != NONE && until != PASSED;
    }

    /** Whether a wait was ended from outside. */
    public boolean hasPassed() {
        return tick.get() == PASSED;
    }
}
