package todooo.domain.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import todooo.domain.todo.PlacedTodo;
import todooo.domain.todo.ToDo;

/**
 * A page of a list. It may end early, with fewer to-dos than its limit and even with none, when more would have taken
 * too long to find or too much memory: only a page without a next one is the last.
 *
 * @param next the place after which the next page begins; null if this page is the last
 */
public record TodoPage(List<PlacedTodo> placed, @Nullable TodoPosition next) {
    /** A page ends soon after its texts have more characters than these: they fill a MiB of any encoding. */
    public static final int MAX_CHARACTERS = 1 << 20;

    /** As many to-dos are read with their notes before these are measured: a fifth of the longest page. */
    public static final int SLICE = PageLimit.MAX / 5 + 1;

    /** A page without to-dos, behind which there are none. */
    public static final TodoPage EMPTY = new TodoPage(List.of(), null);

    public TodoPage {
        placed = List.copyOf(placed);
    }

    /** How many characters the texts of these to-dos have. */
    public static long characters(List<PlacedTodo> placed) {
        return placed.stream()
                .mapToLong(each -> each.todo().content().characters())
                .sum();
    }

    /** The to-dos without their places. */
    public List<ToDo> todos() {
        return placed.stream().map(PlacedTodo::todo).toList();
    }
}
