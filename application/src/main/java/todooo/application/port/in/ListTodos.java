package todooo.application.port.in;

import java.util.List;
import todooo.domain.Owner;
import todooo.domain.PageLimit;
import todooo.domain.StorageException;
import todooo.domain.ToDo;
import todooo.domain.TodoFilter;

/** Lists to-dos. */
public interface ListTodos {
    /**
     * The first to-dos that the filter lets through, oldest first.
     *
     * @throws StorageException if they could not be read
     */
    List<ToDo> list(Query query);

    /** Whose to-dos, which of them, and how many at most. */
    record Query(Owner owner, TodoFilter filter, PageLimit limit) {}
}
