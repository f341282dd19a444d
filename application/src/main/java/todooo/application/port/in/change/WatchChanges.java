package todooo.application.port.in.change;

import java.time.Duration;
import todooo.domain.storage.StorageException;
import todooo.domain.value.Owner;

/**
 * Watches the number of an owner's last change. A watcher is told the newest number only, never a queue of them: what
 * it misses in between cannot be lost, doubled or out of date.
 */
public interface WatchChanges {
    /** The number before all changes, for a watcher that has seen none; it is never told. */
    long NONE_SEEN = -1;

    /**
     * Begins to watch the changes of an owner.
     *
     * @param lastSeen the number that the watcher saw last, whenever that was, or {@link #NONE_SEEN}
     * @throws StorageException if the present number cannot be read
     */
    Subscription watch(Owner owner, long lastSeen);

    /** One watcher. One thread waits, any other may close it. */
    interface Subscription extends AutoCloseable {
        /**
         * Waits for a number other than the one that was told last. In the silence after the longest wait, the present
         * number is read once more, so that a lost notification is made good.
         */
        Signal await(Duration maxWait);

        /** Ends the subscription, and the wait of the thread that waits. The second time it does nothing. */
        @Override
        void close();
    }

    /** The end of a wait. */
    sealed interface Signal {}

    /** The last change of the owner has another number now, usually a higher one; after a restored backup a lower. */
    record Changed(long number) implements Signal {}

    /** Nothing has changed. */
    record Silence() implements Signal {}

    /** The subscription is closed. */
    record End() implements Signal {}
}
