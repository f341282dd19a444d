package todooo.domain.query;

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
    /** A page without to-dos, behind which there are none. */
    public static final TodoPage EMPTY = new TodoPage(List.of(), null);

    public TodoPage {
        placed = List.copyOf(placed);
    }

    /** The to-dos without their places. */
    public List<ToDo> todos() {
        return placed.stream().map(PlacedTodo::todo).toList();
    }
}
