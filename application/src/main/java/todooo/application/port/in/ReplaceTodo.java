package todooo.application.port.in;

import todooo.domain.Owner;
import todooo.domain.Precondition;
import todooo.domain.PreconditionFailedException;
import todooo.domain.StaleToDoException;
import todooo.domain.StorageException;
import todooo.domain.ToDo;
import todooo.domain.ToDoNotFoundException;
import todooo.domain.TodoContent;
import todooo.domain.TodoId;

/** Writes the whole content of a to-do anew. */
public interface ReplaceTodo {
    /**
     * The to-do with its new content; the same version as before if that changes nothing.
     *
     * @throws ToDoNotFoundException if the owner has none of this id
     * @throws PreconditionFailedException if the precondition does not hold of it; nothing was written
     * @throws StaleToDoException if somebody else changed it at the same time
     * @throws StorageException if it could not be stored
     */
    ToDo replace(Command command);

    /** Whose to-do, which, what must hold of it, and what it says from now on. */
    record Command(Owner owner, TodoId id, Precondition precondition, TodoContent content) {}
}
