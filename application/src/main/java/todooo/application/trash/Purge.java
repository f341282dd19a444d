package todooo.application.trash;

import java.time.Instant;
import java.util.Optional;
import todooo.application.act.ListRemoval;
import todooo.application.port.out.Store;
import todooo.domain.storage.Trash;
import todooo.domain.trash.Deletion;
import todooo.domain.trash.DeletionContent.State;

/**
 * What one transaction has removed for good of a deletion.
 *
 * @param todos how many to-dos
 * @param hasMore whether there is more of it
 */
record Purge(int todos, boolean hasMore) {
    /**
     * Removes up to so many to-dos, and the deletion itself with the last of them. The to-dos of its list come to the
     * trash before.
     */
    static Purge some(Store store, Deletion deletion, Instant now, int limit) {
        if (!deletion.awaitsTodos()) {
            return whole(store.trash(), deletion, now, limit);
        }
        if (ListRemoval.follow(store, deletion, now, limit) == limit) {
            return new Purge(0, true);
        }
        Optional<Deletion> followed = store.trash().find(deletion.id());
        return whole(store.trash(), followed.orElseThrow(), now, limit);
    }

    private static Purge whole(Trash trash, Deletion deletion, Instant now, int limit) {
        int purged = trash.purge(deletion.id(), limit);
        if (purged < limit) {
            trash.remove(deletion);
            return new Purge(purged, false);
        }
        Deletion next = deletion.withContent(deletion.content().in(State.PURGING), now);
        if (!next.equals(deletion)) {
            trash.replace(next);
        }
        return new Purge(purged, true);
    }
}
