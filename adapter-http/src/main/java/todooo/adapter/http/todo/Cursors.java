package todooo.adapter.http.todo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import todooo.adapter.http.content.CursorFormat;
import todooo.domain.query.SearchText;
import todooo.domain.query.TodoFilter;
import todooo.domain.query.TodoPosition;
import todooo.domain.query.TodoSort;
import todooo.domain.todo.TodoId;

/**
 * Cursors of lists. A cursor has the id of the last to-do that was seen, and the value that the list is sorted by
 * there, if it has one; it holds for one filter and sort.
 */
final class Cursors {
    private Cursors() {}

    /** The format of the cursors of the list of this filter and sort. */
    static CursorFormat<TodoPosition> of(TodoFilter filter, TodoSort sort) {
        return new CursorFormat<>(
                scope(filter, sort),
                Cursors::numbers,
                numbers -> position(numbers).filter(sort::hasPosition),
                "this list: follow the Link of the page before, with the same sort and the same of all that filters");
    }

    private static List<Long> numbers(TodoPosition position) {
        long id = position.id().value();
        Long value = position.value();
        return value == null ? List.of(id) : List.of(id, value);
    }

    private static Optional<TodoPosition> position(List<Long> numbers) {
        boolean fits = (numbers.size() == 1 || numbers.size() == 2) && numbers.getFirst() > 0;
        return fits
                ? Optional.of(new TodoPosition(
                        numbers.size() == 2 ? numbers.getLast() : null, new TodoId(numbers.getFirst())))
                : Optional.empty();
    }

    /** The text of the task comes last: it alone could hold the separator, and is never empty. */
    private static String scope(TodoFilter filter, TodoSort sort) {
        return String.join(
                "\n",
                rest(filter) + sort.property().name(),
                String.valueOf(sort.descending()),
                String.valueOf(filter.completed()),
                text(filter.task()));
    }

    /** Before the name of a property, which has none of its characters; empty for a cursor that knows no more. */
    private static String rest(TodoFilter filter) {
        List<String> parts = new ArrayList<>();
        if (filter.text() != null) {
            parts.add("text=" + encoded(filter.text().text()));
        }
        if (filter.list() != null) {
            parts.add("list=" + filter.list().value());
        }
        filter.tags().names().forEach(name -> parts.add("tag=" + encoded(name.folded())));
        if (filter.due() != null) {
            parts.add("due=" + filter.due());
        }
        if (filter.startBefore() != null) {
            parts.add("startBefore=" + filter.startBefore());
        }
        if (filter.priority() != null) {
            parts.add("priority=" + filter.priority().value());
        }
        return parts.stream().map(part -> part + "&").collect(joining());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static String text(@Nullable SearchText search) {
        return search == null ? "" : search.text();
    }
}
