package todooo.domain.change;

import java.util.List;
import todooo.domain.todo.PlacedTodo;
import todooo.domain.todo.TodoId;

/**
 * A part of the feed.
 *
 * @param todos the latest state of each to-do that changed
 * @param deleted the ids of to-dos that left the list
 * @param next where the next part begins
 * @param more whether there are more changes by now
 */
public record ChangePage(List<PlacedTodo> todos, List<TodoId> deleted, ChangeToken next, boolean more) {
    public ChangePage {
        todos = List.copyOf(todos);
        deleted = List.copyOf(deleted);
    }
}
