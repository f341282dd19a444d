package todooo.application.port.in.todo;

import java.util.OptionalLong;
import todooo.domain.query.TodoPage;
import todooo.domain.query.TodoQuery;
import todooo.domain.storage.StorageException;
import todooo.domain.value.Owner;

/** Lists to-dos, page by page. */
public interface ListTodos {
    /**
     * The page that is asked for, and how many to-dos there are on all pages if that is asked for: all as they were at
     * one moment.
     *
     * @throws StorageException if they could not be read
     */
    Result list(Query query);

    /** Whose to-dos, which page of them, and whether all of them are counted. */
    record Query(Owner owner, TodoQuery page, boolean counted) {
        public Query(Owner owner, TodoQuery page) {
            this(owner, page, false);
        }
    }

    /**
     * A page, and the number of all to-dos that its filter lets through; empty if it would take too long to count them.
     */
    record Result(TodoPage page, OptionalLong total) {}
}
