package todooo.adapter.http.wire.budget;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One clock for all connections: ten times a second it ends those that have waited too long. A deadline is a number
 * that a connection sets, not a task to schedule and cancel with every request.
 */
public final class ConnectionClock implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ConnectionClock.class.getName());

    private final Set<Watched> connections = ConcurrentHashMap.newKeySet();
    private final EndedConnections ended = new EndedConnections();
    private final AtomicBoolean hasFailed = new AtomicBoolean();
    private final FatalErrors fatal;
    private final Pace.Tick next;
    private final Thread thread =
            Thread.ofPlatform().daemon().name("connection-clock").unstarted(this::run);
    private volatile long now;

    private ConnectionClock(FatalErrors fatal, Pace.Tick next) {
        this.fatal = fatal;
        this.next = next;
    }

    public static ConnectionClock start(FatalErrors fatal, Pace.Tick next) {
        ConnectionClock clock = new ConnectionClock(fatal, next);
        clock.thread.start();
        return clock;
    }

    /** Watches a connection until it is closed. */
    public void watch(Watched connection) {
        connections.add(connection);
    }

    /** Stops watching a connection that has ended. */
    public void forget(Watched connection) {
        connections.remove(connection);
    }

    /** All connections that it watches. */
    public Collection<Watched> connections() {
        return Collections.unmodifiableSet(connections);
    }

    /** The count of connections that the server ended. */
    public EndedConnections ended() {
        return ended;
    }

    /** The number of ticks so far. */
    public long now() {
        return now;
    }

    /** The last tick before this time is over. */
    public long in(Duration duration) {
        return now + duration.toMillis() / Pace.TICK_MILLIS;
    }

    /** Whether it still ticks. */
    public boolean isAlive() {
        return thread.isAlive();
    }

    private void run() {
        try {
            while (true) {
                // A delay, not a rate: after a pause of the machine, missed ticks must not all come at once.
                next.await();
                tick();
            }
        } catch (InterruptedException e) {
            LOG.log(Level.DEBUG, "The server has stopped", e);
        } catch (VirtualMachineError e) {
            fatal.report(e);
            throw e;
        }
    }

    private void tick() {
        long tick = now + 1;
        now = tick; // only this one thread writes it
        connections.forEach(connection -> look(connection, tick));
        ended.logNowAndThen(tick * Pace.TICK_MILLIS);
    }

    private void look(Watched connection, long tick) {
        try {
            if (connection.isClosed()) {
                forget(connection);
            } else {
                connection.tick(tick);
            }
        } catch (RuntimeException e) {
            LOG.log(hasFailed.getAndSet(true) ? Level.DEBUG : Level.ERROR, "A connection cannot be looked after", e);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
