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
public record TodoPage(List<PlacedTodo> placed, @Nullable TodoPosition next) {
    public TodoPage {
        placed = List.copyOf(placed);
    }

    /** The to-dos without their places. */
    public List<ToDo> todos() {
        return placed.stream().map(PlacedTodo::todo).toList();
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
                return new TodoPage(found.subList(0, limit), query.sort().positionOf(found.get(limit - 1)));
            }
            if (stretch.end() != null) {
                return new TodoPage(found, stretch.end());
            }
        }
        return new TodoPage(found, null);
    }
}
