package todooo.application.retention;

import java.time.Instant;
import java.util.Optional;
import todooo.application.port.out.Store;
import todooo.domain.storage.Trash;
import todooo.domain.trash.Deletion;

/**
 * Removes an owner's deleted to-dos and tombstones whose time is over, a few in each transaction that makes new ones,
 * so that they never become many and no request waits for them.
 */
public final class Expiry {
    /** As many as a transaction makes, and at least so many: more than one, so that a backlog shrinks. */
    private static final int MIN_REMOVED = 8;

    private final Retention retention;

    public Expiry(Retention retention) {
        this.retention = retention;
    }

    /**
     * Removes some of what has expired by now.
     *
     * @param made how many to-dos the transaction has moved to the trash
     */
    public void remove(Store store, Instant now, int made) {
        int limit = Math.max(MIN_REMOVED, made);
        store.changes().forgetBefore(now.minus(retention.changes()), limit);
        Trash trash = store.trash();
        Optional<Deletion> oldest =
                trash.oldestBefore(now.minus(retention.trash())).filter(deletion -> !deletion.awaitsTodos());
        if (oldest.isPresent() && trash.purge(oldest.get().id(), limit) < limit) {
            trash.remove(oldest.get());
        }
    }
}
