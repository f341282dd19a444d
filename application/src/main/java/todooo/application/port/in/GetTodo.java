package todooo.application.port.in;

import todooo.domain.Owner;
import todooo.domain.StorageException;
import todooo.domain.ToDo;
import todooo.domain.ToDoNotFoundException;
import todooo.domain.TodoId;

/** Reads one to-do. */
public interface GetTodo {
    /**
     * The to-do as it is now.
     *
     * @throws ToDoNotFoundException if the owner has none of this id
     * @throws StorageException if it could not be read
     */
    ToDo get(Query query);

    /** Whose to-do, and which. */
    record Query(Owner owner, TodoId id) {}
}
