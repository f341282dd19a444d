package todooo.application.change;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import todooo.application.port.in.change.WatchChanges;
import todooo.domain.storage.StorageException;

/** One subscription. What waits for it is one number, that of its channel. */
final class Watcher implements WatchChanges.Subscription {
    private static final System.Logger LOG = System.getLogger(Watcher.class.getName());

    private final Channel channel;
    private final Bell bell;
    private final LongSupplier current;
    private final Duration pace;
    private final Runnable leave;
    private final CountDownLatch closing = new CountDownLatch(1);

    // Only the thread that waits knows these.
    private long told;
    private boolean tellsMore;

    /**
     * A watcher of a channel that knows its bell.
     *
     * @param lastSeen the number that need not be told
     * @param current reads the number that storage has
     * @param pace the shortest time between two numbers
     * @param leave takes the bell off the channel; called again it does nothing
     */
    Watcher(Channel channel, Bell bell, long lastSeen, LongSupplier current, Duration pace, Runnable leave) {
        this.channel = channel;
        this.bell = bell;
        this.told = lastSeen;
        this.current = current;
        this.pace = pace;
        this.leave = leave;
    }

    /**
     * Reads the number that storage has.
     *
     * @throws StorageException if it cannot be read
     */
    void read() {
        long before = channel.known();
        channel.read(before, current.getAsLong(), bell);
    }

    @Override
    public WatchChanges.Signal await(Duration maxWait) {
        try {
            keepPace();
            if (!bell.hasRung() && isUpToDate()) {
                bell.await(maxWait);
            }
            if (isUpToDate()) { // silence, or a notification may have been lost
                readIfPossible();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
        }
        return signal();
    }

    /** Numbers that come in quick succession are one event: each costs its receiver a request. */
    private void keepPace() throws InterruptedException {
        if (tellsMore && closing.await(pace.toNanos(), TimeUnit.NANOSECONDS)) {
            bell.ring();
        }
        tellsMore = false;
    }

    private boolean isUpToDate() {
        return !isClosed() && channel.known() == told;
    }

    private void readIfPossible() {
        try {
            read();
        } catch (StorageException e) {
            LOG.log(Level.DEBUG, "The present number is read again after the next silence", e);
        }
    }

    private WatchChanges.Signal signal() {
        if (isClosed()) {
            return new WatchChanges.End();
        }
        long number = channel.known();
        if (number == told) {
            return new WatchChanges.Silence();
        }
        told = number;
        tellsMore = true;
        return new WatchChanges.Changed(number);
    }

    private boolean isClosed() {
        return closing.getCount() == 0;
    }

    @Override
    public void close() {
        leave.run();
        closing.countDown();
        bell.ring();
    }
}
