package todooo.application.port.in;

import org.jspecify.annotations.Nullable;
import todooo.domain.IdempotencyKey;
import todooo.domain.IdempotencyKeyReusedException;
import todooo.domain.Owner;
import todooo.domain.StorageException;
import todooo.domain.ToDo;
import todooo.domain.TodoContent;

/** Adds a to-do. */
public interface CreateTodo {
    /**
     * Stores the content as a new to-do; it is durable when this returns. Under a key that is not forgotten yet, nothing is
     * stored: it returns what it returned before.
     *
     * @throws IdempotencyKeyReusedException if it was created under the key with another content
     * @throws StorageException if it could not be stored
     */
    Created create(Command command);

    /** Whose to-do, what it says, and the key under which it is created no more than once, or null for none. */
    record Command(
            Owner owner, TodoContent content, @Nullable IdempotencyKey key) {}

    /** The first version of the to-do, and whether an earlier command created it; then it may have changed, or be gone. */
    record Created(ToDo todo, boolean replayed) {}
}
