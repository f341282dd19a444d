package todooo.application.port.in.list;

import org.jspecify.annotations.Nullable;
import todooo.domain.list.ListId;
import todooo.domain.list.ListNotFoundException;
import todooo.domain.storage.PartlyDoneException;
import todooo.domain.storage.StaleVersionException;
import todooo.domain.storage.StorageException;
import todooo.domain.trash.DeletionId;
import todooo.domain.value.IdempotencyKey;
import todooo.domain.value.IdempotencyKeyReusedException;
import todooo.domain.value.Owner;
import todooo.domain.value.Precondition;
import todooo.domain.value.PreconditionFailedException;

/** Deletes a list with its to-dos. */
public interface DeleteList {
    /**
     * Moves the list and its to-dos to the trash, as one deletion, from where they can be restored. The list is gone at
     * once, its to-dos one after the other. A deletion that stopped half way is continued when it is asked for again.
     *
     * @throws ListNotFoundException if the owner has none of this id
     * @throws PreconditionFailedException if the precondition does not hold of it; nothing was written
     * @throws IdempotencyKeyReusedException if another request was carried out under the key
     * @throws StaleVersionException if another transaction changed it at the same time
     * @throws StorageException if it could not be deleted; then all is still there
     * @throws PartlyDoneException if only some of its to-dos could be deleted; to do it again goes on with the rest, as
     *     does the service after a time
     */
    Deleted delete(Command command);

    /**
     * Whose list, which, what must hold of it, and the key under which it is deleted no more than once, or null for
     * none.
     */
    record Command(
            Owner owner,
            ListId id,
            Precondition precondition,
            @Nullable IdempotencyKey key) {}

    /** The deletion, and whether an earlier command made it. */
    record Deleted(DeletionId deletion, boolean replayed) {}
}
