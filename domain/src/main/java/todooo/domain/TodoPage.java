package todooo.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next the place after which the next page begins; null if this page is the last
 */
public record TodoPage(List<ToDo> todos, @Nullable TodoPosition next) {
    public TodoPage {
        todos = List.copyOf(todos);
    }

    /** The page that answers the query, from what was found: one to-do more than the limit shows that there is a next page. */
    public static TodoPage of(TodoQuery query, List<ToDo> found) {
        int limit = query.limit().value();
        if (found.size() <= limit) {
            return new TodoPage(found, null);
        }
        List<ToDo> todos = found.subList(0, limit);
        return new TodoPage(todos, query.sort().positionOf(todos.getLast()));
    }
}
