package todooo.domain.query;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import todooo.domain.todo.PlacedTodo;
import todooo.domain.todo.ToDo;

/**
 * A page of a list. It may end early, with fewer to-dos than its limit and even with none, when more would have taken
 * too long to find: only a page without a next one is the last.
 *
 * @param next the place after which the next page begins; null if this page is the last
 */
public record TodoPage(List<ToDo> todos, @Nullable TodoPosition next) {
    public TodoPage {
        todos = List.copyOf(todos);
    }

    /**
     * The page that answers the query, read part by part: one to-do more than the limit shows that there is a next
     * page.
     */
    public static TodoPage read(TodoQuery query, KeysetRange.Reader reader) {
        int limit = query.limit().value();
        List<PlacedTodo> found = new ArrayList<>();
        for (KeysetRange part : KeysetRange.of(query)) {
            KeysetRange.Stretch stretch = reader.read(part, limit + 1 - found.size());
            found.addAll(stretch.found());
            if (found.size() > limit) {
                List<PlacedTodo> placed = found.subList(0, limit);
                return new TodoPage(todos(placed), query.sort().positionOf(placed.getLast()));
            }
            if (stretch.end() != null) {
                return new TodoPage(todos(found), stretch.end());
            }
        }
        return new TodoPage(todos(found), null);
    }

    private static List<ToDo> todos(List<PlacedTodo> placed) {
        return placed.stream().map(PlacedTodo::todo).toList();
    }
}
