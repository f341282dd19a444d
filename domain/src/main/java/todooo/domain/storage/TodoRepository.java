package todooo.domain.storage;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import todooo.domain.query.ReadBounds;
import todooo.domain.query.TodoFilter;
import todooo.domain.query.TodoPage;
import todooo.domain.query.TodoQuery;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoContent;
import todooo.domain.todo.TodoId;

/**
 * The to-dos of one owner; no other's can be reached through it. It is used inside a transaction only, and what it
 * changes holds once that transaction has committed. Every method throws {@link StorageException} when the database
 * fails, and {@link IllegalStateException} after the transaction has ended.
 */
public interface TodoRepository {
    /** Stores a new to-do under the next free id and returns it, at version 1. */
    ToDo add(TodoContent content, Instant createdAt);

    /** The to-do of this id, or nothing if the owner has none of it. */
    Optional<ToDo> find(TodoId id);

    /**
     * The page that the query asks for. Pages follow places, not numbers: going from each to its next, every to-do that
     * is there all the time and keeps its place is met exactly once, whatever else comes and goes. A page ends early
     * rather than examine more rows than {@link ReadBounds} says. What a filter is asked for is read in several
     * statements, which have to see one snapshot.
     */
    TodoPage list(TodoQuery query);

    /**
     * How many to-dos the filter lets through; empty if counting would examine more rows than {@link ReadBounds} says.
     */
    OptionalLong count(TodoFilter filter);

    /**
     * Stores the next version of a to-do.
     *
     * @throws StaleTodoException if the stored version is not the one before it, or the to-do is gone
     */
    void replace(ToDo changed);

    /**
     * Deletes a to-do.
     *
     * @throws StaleTodoException if the stored version is another, or the to-do is gone
     */
    void remove(ToDo todo);

    /**
     * Deletes the to-dos of one slice of a removal. One slice after the other, each begins where the last one ended,
     * and none examines more to-dos than its limit.
     */
    RemovedSlice remove(RemovalSlice slice);
}
