package todooo.application.port.in.todo;

import org.jspecify.annotations.Nullable;
import todooo.domain.storage.StaleVersionException;
import todooo.domain.storage.StorageException;
import todooo.domain.todo.TodoId;
import todooo.domain.todo.TodoNotFoundException;
import todooo.domain.trash.DeletionId;
import todooo.domain.value.IdempotencyKey;
import todooo.domain.value.IdempotencyKeyReusedException;
import todooo.domain.value.Owner;
import todooo.domain.value.Precondition;
import todooo.domain.value.PreconditionFailedException;

/** Deletes one to-do. */
public interface DeleteTodo {
    /**
     * Moves the to-do to the trash, from where it can be restored; its id is never given to another one.
     *
     * @throws TodoNotFoundException if the owner has none of this id
     * @throws PreconditionFailedException if the precondition does not hold of it; nothing was written
     * @throws IdempotencyKeyReusedException if another request was carried out under the key
     * @throws StaleVersionException if another transaction changed it at the same time
     * @throws StorageException if it could not be deleted
     */
    Deleted delete(Command command);

    /**
     * Whose to-do, which, what must hold of it, and the key under which it is deleted no more than once, or null for
     * none.
     */
    record Command(
            Owner owner,
            TodoId id,
            Precondition precondition,
            @Nullable IdempotencyKey key) {}

    /** The deletion, and whether an earlier command made it. */
    record Deleted(DeletionId deletion, boolean replayed) {}
}
