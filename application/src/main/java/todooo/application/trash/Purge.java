package todooo.application.trash;

import java.time.Instant;
import todooo.domain.storage.Trash;
import todooo.domain.trash.Deletion;
import todooo.domain.trash.DeletionContent.State;

/** Removes the to-dos of a deletion for good, as far as one transaction goes. */
final class Purge {
    private Purge() {}

    /** Removes up to so many, and the deletion itself with the last of them; returns how many to-dos there were. */
    static int some(Trash trash, Deletion deletion, Instant now, int limit) {
        int purged = trash.purge(deletion.id(), limit);
        if (purged < limit) {
            trash.remove(deletion);
            return purged;
        }
        Deletion next = deletion.withContent(deletion.content().in(State.PURGING), now);
        if (!next.equals(deletion)) {
            trash.replace(next);
        }
        return purged;
    }
}
