package todooo.domain.storage;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import todooo.domain.query.ReadBounds;
import todooo.domain.query.TodoFilter;
import todooo.domain.query.TodoPage;
import todooo.domain.query.TodoQuery;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoContent;
import todooo.domain.todo.TodoId;

/**
 * The to-dos of one owner. What a to-do refers to is there when it is written: its list, unless it stays in it, and a
 * tag in use of each name in its present spelling, unless it has one that has retired. If another transaction took one
 * of them away meanwhile, {@link #add} and {@link #replace} throw {@link StaleVersionException}.
 */
public interface TodoRepository extends Repository<ToDo, TodoId, TodoContent> {
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
     * Moves a to-do right behind another one, or before all others; it keeps its version. No to-do is written if it is
     * there already.
     *
     * @param id an existing to-do
     * @param after the to-do before it, which is another one; null for none
     * @return false if there is no to-do {@code after}; then none was written
     */
    boolean move(TodoId id, @Nullable TodoId after);
}
