package todooo.application.port.in;

import java.util.OptionalLong;
import todooo.domain.Owner;
import todooo.domain.StorageException;
import todooo.domain.TodoFilter;

/** Counts to-dos. */
public interface CountTodos {
    /**
     * How many to-dos of the owner the filter lets through, on however many pages; empty if it would take too long to count
     * them.
     *
     * @throws StorageException if they could not be counted
     */
    OptionalLong count(Query query);

    /** Whose to-dos, and which of them. */
    record Query(Owner owner, TodoFilter filter) {}
}
