package todooo.application.port.in.todo;

import org.jspecify.annotations.Nullable;
import todooo.domain.storage.StaleVersionException;
import todooo.domain.storage.StorageException;
import todooo.domain.tag.TagName;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoId;
import todooo.domain.todo.TodoNotFoundException;
import todooo.domain.value.IdempotencyKey;
import todooo.domain.value.IdempotencyKeyReusedException;
import todooo.domain.value.Owner;
import todooo.domain.value.Precondition;
import todooo.domain.value.PreconditionFailedException;

/** Takes one tag off a to-do. */
public interface UntagTodo {
    /**
     * Takes the tag off; the to-do stays the same version if it does not have it.
     *
     * @throws TodoNotFoundException if the owner has none of this id
     * @throws PreconditionFailedException if the precondition does not hold of it; nothing was written
     * @throws IdempotencyKeyReusedException if another request was carried out under the key
     * @throws StaleVersionException if another transaction changed it at the same time
     * @throws StorageException if it could not be stored
     */
    Untagged untag(Command command);

    /**
     * Whose to-do, which, the tag in whatever spelling, what must hold of the to-do, and the key under which that is
     * done no more than once, or null for none.
     */
    record Command(
            Owner owner,
            TodoId id,
            TagName tag,
            Precondition precondition,
            @Nullable IdempotencyKey key) {}

    /** The to-do as it is now, and whether an earlier command took the tag off; then it may have it again. */
    record Untagged(ToDo todo, boolean replayed) {}
}
