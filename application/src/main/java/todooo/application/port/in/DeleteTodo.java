package todooo.application.port.in;

import todooo.domain.Owner;
import todooo.domain.Precondition;
import todooo.domain.PreconditionFailedException;
import todooo.domain.StaleToDoException;
import todooo.domain.StorageException;
import todooo.domain.ToDoNotFoundException;
import todooo.domain.TodoId;

/** Deletes one to-do. */
public interface DeleteTodo {
    /**
     * Deletes the to-do for good; its id is never used again.
     *
     * @throws ToDoNotFoundException if the owner has none of this id
     * @throws PreconditionFailedException if the precondition does not hold of it; nothing was written
     * @throws StaleToDoException if somebody else changed it at the same time
     * @throws StorageException if it could not be deleted
     */
    void delete(Command command);

    /** Whose to-do, which, and what must hold of it. */
    record Command(Owner owner, TodoId id, Precondition precondition) {}
}
