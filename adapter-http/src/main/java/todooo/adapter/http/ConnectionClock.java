package todooo.adapter.http;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * One clock for all connections: ten times a second it looks at each and ends those that wait for too long. For the
 * connections a deadline is a number that they set, not a task to schedule and to cancel with every request.
 */
final class ConnectionClock implements AutoCloseable {
    private static final int TICK_MILLIS = 100;

    private final Set<TimedConnection> connections = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("connection-clock").factory());
    private volatile long now;

    private ConnectionClock() {}

    static ConnectionClock start() {
        ConnectionClock clock = new ConnectionClock();
        // With a delay, not at a rate: after a pause of the machine, missed ticks must not all come at once.
        var _ = clock.executor.scheduleWithFixedDelay(clock::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
        return clock;
    }

    /** Looks after a connection until it is closed. */
    void watch(TimedConnection connection) {
        connections.add(connection);
    }

    /** The last tick before this time is over. */
    long in(Duration duration) {
        return now + duration.toMillis() / TICK_MILLIS;
    }

    private void tick() {
        long tick = now + 1; // only this one thread writes it
        now = tick;
        connections.removeIf(TimedConnection::isClosed);
        connections.forEach(connection -> connection.tick(tick));
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
