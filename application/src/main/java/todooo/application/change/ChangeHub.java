package todooo.application.change;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import todooo.application.port.in.change.WatchChanges;
import todooo.application.port.out.ChangeListener;
import todooo.domain.value.Owner;

/**
 * Tells those who watch an owner of its changes. Only an owner that is watched takes memory. A change of another one
 * costs its writer a look into a map, and owners do not get in each other's way.
 */
public final class ChangeHub implements ChangeListener {
    private final ConcurrentMap<Owner, Channel> channels = new ConcurrentHashMap<>();
    private final Duration pace;

    /**
     * A hub without watchers.
     *
     * @param pace the shortest time between two numbers that one watcher is told
     */
    public ChangeHub(Duration pace) {
        this.pace = pace;
    }

    /**
     * The use case, for watchers of this hub.
     *
     * @param current reads the number of an owner's last change, 0 if there was none
     */
    public WatchChanges watching(ToLongFunction<Owner> current) {
        return (owner, lastSeen) -> watch(owner, lastSeen, current);
    }

    /** Watches first and reads then, so that no change falls in between. */
    private WatchChanges.Subscription watch(Owner owner, long lastSeen, ToLongFunction<Owner> current) {
        var bell = new Bell();
        var watcher = new Watcher(
                add(owner, bell), bell, lastSeen, () -> current.applyAsLong(owner), pace, () -> remove(owner, bell));
        try {
            watcher.read();
            return watcher;
        } catch (Throwable thrown) {
            try (watcher) {
                throw thrown;
            }
        }
    }

    private Channel add(Owner owner, Bell bell) {
        return channels.compute(owner, (_, watched) -> {
            Channel channel = watched == null ? new Channel() : watched;
            channel.add(bell);
            return channel;
        });
    }

    private void remove(Owner owner, Bell bell) {
        channels.computeIfPresent(owner, (_, channel) -> {
            channel.remove(bell);
            return channel.isWatched() ? channel : null;
        });
    }

    @Override
    public void changed(Owner owner, long change) {
        @Nullable Channel channel = channels.get(owner);
        if (channel != null) {
            channel.heard(change);
        }
    }

    /** Lets every watcher read the present number, as notifications may have been lost. */
    public void lookAgain() {
        channels.values().forEach(Channel::ring);
    }

    /** The number of owners that are watched. */
    int watchedOwners() {
        return channels.size();
    }
}
