package todooo.application.port.in;

import todooo.domain.Owner;
import todooo.domain.StorageException;
import todooo.domain.ToDo;
import todooo.domain.TodoContent;

/** Adds a to-do. */
public interface CreateTodo {
    /**
     * Stores the content as a new to-do; it is durable when this returns.
     *
     * @throws StorageException if it could not be stored
     */
    ToDo create(Command command);

    /** Whose to-do, and what it says. */
    record Command(Owner owner, TodoContent content) {}
}
