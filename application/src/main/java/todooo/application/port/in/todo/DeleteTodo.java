package todooo.application.port.in.todo;

import todooo.domain.storage.StaleVersionException;
import todooo.domain.storage.StorageException;
import todooo.domain.todo.PreconditionFailedException;
import todooo.domain.todo.TodoId;
import todooo.domain.todo.TodoNotFoundException;
import todooo.domain.value.Owner;
import todooo.domain.value.Precondition;

/** Deletes one to-do. */
public interface DeleteTodo {
    /**
     * Deletes the to-do for good; its id is never used again.
     *
     * @throws TodoNotFoundException if the owner has none of this id
     * @throws PreconditionFailedException if the precondition does not hold of it; nothing was written
     * @throws StaleVersionException if another transaction changed it at the same time
     * @throws StorageException if it could not be deleted
     */
    void delete(Command command);

    /** Whose to-do, which, and what must hold of it. */
    record Command(Owner owner, TodoId id, Precondition precondition) {}
}
