package todooo.application.change;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import todooo.application.port.in.change.WatchChanges;

/** The last number that is known of one owner, and the bells of those who watch it. */
final class Channel {
    private final AtomicLong known = new AtomicLong(WatchChanges.NONE_SEEN);
    private final Set<Bell> bells = ConcurrentHashMap.newKeySet();

    void add(Bell bell) {
        bells.add(bell);
    }

    void remove(Bell bell) {
        bells.remove(bell);
    }

    boolean isWatched() {
        return !bells.isEmpty();
    }

    long known() {
        return known.get();
    }

    /** A change of this number has been committed; notifications may overtake each other. */
    void heard(long change) {
        if (known.getAndAccumulate(change, Math::max) < change) {
            ring();
        }
    }

    /**
     * Storage has this number, whether higher or lower, unless a change has been heard of since the known one.
     *
     * @param reader the bell of the watcher that has read it, which need not ring
     */
    void read(long before, long number, Bell reader) {
        if (number != before && known.compareAndSet(before, number)) {
            for (Bell bell : bells) {
                if (!bell.equals(reader)) {
                    bell.ring();
                }
            }
        }
    }

    void ring() {
        bells.forEach(Bell::ring);
    }
}
