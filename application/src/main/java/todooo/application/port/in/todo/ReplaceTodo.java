package todooo.application.port.in.todo;

import todooo.domain.storage.StaleVersionException;
import todooo.domain.storage.StorageException;
import todooo.domain.todo.PreconditionFailedException;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoContent;
import todooo.domain.todo.TodoId;
import todooo.domain.todo.TodoNotFoundException;
import todooo.domain.value.Owner;
import todooo.domain.value.Precondition;

/** Writes the whole content of a to-do anew. */
public interface ReplaceTodo {
    /**
     * The to-do with its new content; the same version as before if that changes nothing.
     *
     * @throws TodoNotFoundException if the owner has none of this id
     * @throws PreconditionFailedException if the precondition does not hold of it; nothing was written
     * @throws StaleVersionException if another transaction changed it at the same time
     * @throws StorageException if it could not be stored
     */
    ToDo replace(Command command);

    /** Whose to-do, which, what must hold of it, and what it says from now on. */
    record Command(Owner owner, TodoId id, Precondition precondition, TodoContent content) {}
}
