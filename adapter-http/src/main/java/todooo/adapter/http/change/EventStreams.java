package todooo.adapter.http.change;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import todooo.adapter.http.problem.ProblemException;
import todooo.adapter.http.problem.ProblemType;
import todooo.application.port.in.change.WatchChanges;
import todooo.application.port.in.change.WatchChanges.Subscription;
import todooo.domain.value.Owner;

/** The streams of events of a server: a bounded number, all of which end when it stops. */
public final class EventStreams {
    private static final String TOO_MANY = "There are too many streams of events at the moment. Try again.";

    private final WatchChanges changes;
    private final Semaphore places;
    private final Set<Subscription> open = ConcurrentHashMap.newKeySet();
    private volatile boolean ended;

    /**
     * No streams yet.
     *
     * @param max the most at the same time, from 1
     */
    public EventStreams(WatchChanges changes, int max) {
        this.changes = changes;
        this.places = new Semaphore(max);
    }

    /**
     * Subscribes one more stream, which {@link #close} has to give back. While the server stops, it is one that has
     * ended: its client then connects to the server that comes next.
     *
     * @throws ProblemException if there are too many
     */
    Subscription open(Owner owner, long lastSeen) {
        if (!places.tryAcquire()) {
            throw new ProblemException(ProblemType.OVERLOADED, TOO_MANY);
        }
        try {
            Subscription subscription = changes.watch(owner, lastSeen);
            open.add(subscription);
            if (ended) {
                subscription.close();
            }
            return subscription;
        } catch (Throwable thrown) {
            places.release();
            throw thrown;
        }
    }

    void close(Subscription subscription) {
        open.remove(subscription);
        subscription.close();
        places.release();
    }

    /** Ends all streams, also those to come. */
    public void end() {
        ended = true;
        open.forEach(Subscription::close);
    }

    /** The number of streams at the moment. */
    public int count() {
        return open.size();
    }
}
