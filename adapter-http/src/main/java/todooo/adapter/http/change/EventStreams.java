package todooo.adapter.http.change;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import todooo.adapter.http.rest.body.Slots;
import todooo.application.port.in.change.WatchChanges;
import todooo.application.port.in.change.WatchChanges.Subscription;
import todooo.domain.value.Owner;

/** The streams of events of a server: a bounded number, all of which end when it stops. */
public final class EventStreams {
    private final WatchChanges changes;
    private final Slots slots;
    private final Set<Subscription> open = ConcurrentHashMap.newKeySet();
    private volatile boolean ended;

    /**
     * No streams yet.
     *
     * @param max the most at the same time, from 1
     */
    public EventStreams(WatchChanges changes, int max) {
        this.changes = changes;
        this.slots = new Slots(max, "streams of events");
    }

    /** The slots that the streams take. */
    Slots slots() {
        return slots;
    }

    /**
     * Subscribes one more stream, which {@link #close} has to give back. While the server stops, it is one that has
     * ended: its client then connects to the server that comes next.
     */
    Subscription open(Owner owner, long lastSeen) {
        Subscription subscription = changes.watch(owner, lastSeen);
        open.add(subscription);
        if (ended) {
            subscription.close();
        }
        return subscription;
    }

    void close(Subscription subscription) {
        open.remove(subscription);
        subscription.close();
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
