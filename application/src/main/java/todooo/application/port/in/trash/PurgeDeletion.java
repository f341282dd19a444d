package todooo.application.port.in.trash;

import org.jspecify.annotations.Nullable;
import todooo.domain.storage.PartlyDoneException;
import todooo.domain.storage.StorageException;
import todooo.domain.trash.DeletionId;
import todooo.domain.trash.DeletionNotFoundException;
import todooo.domain.value.IdempotencyKey;
import todooo.domain.value.IdempotencyKeyReusedException;
import todooo.domain.value.Owner;

/** Removes the to-dos of a deletion for good. */
public interface PurgeDeletion {
    /**
     * Removes the deletion and its to-dos for good; none of their ids is used again. From its beginning on the deletion
     * cannot be restored.
     *
     * @return whether an earlier command has done it
     * @throws DeletionNotFoundException if the owner's trash has none of this id
     * @throws IdempotencyKeyReusedException if another request was carried out under the key
     * @throws StorageException if they could not be removed; then all of them are still in the trash
     * @throws PartlyDoneException if only some could be removed; to do it again goes on with the rest, and so do
     *     later deletions
     */
    boolean purge(Command command);

    /** Whose deletion, which, and the key under which it is purged no more than once, or null for none. */
    record Command(Owner owner, DeletionId id, @Nullable IdempotencyKey key) {}
}
