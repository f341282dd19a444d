package todooo.application.port.in.list;

import org.jspecify.annotations.Nullable;
import todooo.domain.list.ListContent;
import todooo.domain.list.TodoList;
import todooo.domain.storage.StorageException;
import todooo.domain.value.IdempotencyKey;
import todooo.domain.value.IdempotencyKeyReusedException;
import todooo.domain.value.Owner;
import todooo.domain.value.TooManyException;

/** Adds a list. */
public interface CreateList {
    /**
     * Stores the content as a new list; it is durable when this returns. Under a key that is not forgotten yet, nothing
     * is stored: it returns what it returned before.
     *
     * @throws TooManyException if there would be too many lists
     * @throws IdempotencyKeyReusedException if another request was carried out under the key
     * @throws StorageException if it could not be stored
     */
    Created create(Command command);

    /** Whose list, what it says, and the key under which it is created no more than once, or null for none. */
    record Command(
            Owner owner, ListContent content, @Nullable IdempotencyKey key) {}

    /**
     * The first version of the list, and whether an earlier command created it; then it may have changed, or be gone.
     */
    record Created(TodoList list, boolean replayed) {}
}
