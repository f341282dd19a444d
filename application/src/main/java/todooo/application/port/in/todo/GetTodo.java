package todooo.application.port.in.todo;

import todooo.domain.storage.StorageException;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoId;
import todooo.domain.todo.TodoNotFoundException;
import todooo.domain.value.Owner;

/** Reads one to-do. */
public interface GetTodo {
    /**
     * The to-do as it is now.
     *
     * @throws TodoNotFoundException if the owner has none of this id
     * @throws StorageException if it could not be read
     */
    ToDo get(Query query);

    /** Whose to-do, and which. */
    record Query(Owner owner, TodoId id) {}
}
