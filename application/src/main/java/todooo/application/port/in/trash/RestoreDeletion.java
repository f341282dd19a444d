package todooo.application.port.in.trash;

import org.jspecify.annotations.Nullable;
import todooo.domain.storage.PartlyDoneException;
import todooo.domain.storage.StorageException;
import todooo.domain.trash.DeletionId;
import todooo.domain.trash.DeletionNotFoundException;
import todooo.domain.value.IdempotencyKey;
import todooo.domain.value.IdempotencyKeyReusedException;
import todooo.domain.value.Owner;
import todooo.domain.value.TooManyException;

/** Undoes a deletion. */
public interface RestoreDeletion {
    /**
     * Moves the list of the deletion and all its to-dos back, under their ids and each as its next version. A restore
     * that stopped half way is continued when it is asked for again.
     *
     * @throws DeletionNotFoundException if the owner's trash has none of this id
     * @throws TooManyException if its list would be one too many
     * @throws IdempotencyKeyReusedException if another request was carried out under the key
     * @throws StorageException if they could not be restored; then all of them are still in the trash
     * @throws PartlyDoneException if only some could be restored; to do it again goes on with the rest
     */
    Restored restore(Command command);

    /** Whose deletion, which, and the key under which it is restored no more than once, or null for none. */
    record Command(Owner owner, DeletionId id, @Nullable IdempotencyKey key) {}

    /**
     * How many to-dos were restored, by this command and by earlier ones under its key, and whether there were earlier
     * ones. They are fewer than the deletion had if a purge has taken the rest.
     */
    record Restored(int todos, boolean replayed) {}
}
