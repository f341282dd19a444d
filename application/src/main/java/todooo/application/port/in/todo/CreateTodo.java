package todooo.application.port.in.todo;

import org.jspecify.annotations.Nullable;
import todooo.domain.list.UnknownListException;
import todooo.domain.storage.StorageException;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoContent;
import todooo.domain.value.IdempotencyKey;
import todooo.domain.value.IdempotencyKeyReusedException;
import todooo.domain.value.Owner;
import todooo.domain.value.TooManyException;

/** Adds a to-do. */
public interface CreateTodo {
    /**
     * Stores the content as a new to-do; it is durable when this returns. Tags that are not there are made. Under a key
     * that is not forgotten yet, nothing is stored: it returns what it returned before, with tags as they are spelled
     * now.
     *
     * @throws UnknownListException if the owner does not have the list
     * @throws TooManyException if there would be too many tags
     * @throws IdempotencyKeyReusedException if it was created under the key with another content
     * @throws StorageException if it could not be stored
     */
    Created create(Command command);

    /** Whose to-do, what it says, and the key under which it is created no more than once, or null for none. */
    record Command(
            Owner owner, TodoContent content, @Nullable IdempotencyKey key) {}

    /**
     * The first version of the to-do, and whether an earlier command created it; then it may have changed, or be gone.
     */
    record Created(ToDo todo, boolean replayed) {}
}
