package todooo.application.port.in;

import todooo.domain.Owner;
import todooo.domain.StorageException;
import todooo.domain.TodoPage;
import todooo.domain.TodoQuery;

/** Lists to-dos, page by page. */
public interface ListTodos {
    /**
     * The page that is asked for.
     *
     * @throws StorageException if it could not be read
     */
    TodoPage list(Query query);

    /** Whose to-dos, and which page of them. */
    record Query(Owner owner, TodoQuery page) {}
}
