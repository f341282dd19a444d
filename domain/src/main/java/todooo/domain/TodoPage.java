package todooo.domain;

import java.util.ArrayList;
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

    /** The page that answers the query, read part by part. */
    public static TodoPage read(TodoQuery query, ListPart.Reader reader) {
        int wanted = query.limit().value() + 1;
        List<ToDo> found = new ArrayList<>();
        for (ListPart part : ListPart.of(query)) {
            if (found.size() < wanted) {
                found.addAll(reader.read(part, wanted - found.size()));
            }
        }
        return of(query, found);
    }
}
