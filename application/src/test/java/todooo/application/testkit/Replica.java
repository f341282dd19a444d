package todooo.application.testkit;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import todooo.domain.change.ChangePage;
import todooo.domain.change.ChangeToken;
import todooo.domain.todo.PlacedTodo;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoId;

/** A client's copy of a list, which follows the feed of changes. */
public final class Replica {
    private static final Comparator<PlacedTodo> ORDER = Comparator.comparingLong(PlacedTodo::place)
            .thenComparingLong(placed -> placed.todo().id().value());

    private final OwnedTodos source;
    private final int limit;
    private final Map<TodoId, PlacedTodo> todos = new HashMap<>();
    private @Nullable ChangeToken token;

    /** An empty copy, which reads parts of this size. */
    public Replica(OwnedTodos source, int limit) {
        this.source = source;
        this.limit = limit;
    }

    /** Reads one part of the feed, and starts anew if it has to; returns whether there is more. */
    public boolean follow() {
        Optional<ChangePage> page = source.changes(token, limit);
        if (page.isEmpty()) {
            todos.clear();
            token = null;
            return true;
        }
        page.get().todos().forEach(placed -> todos.put(placed.todo().id(), placed));
        page.get().deleted().forEach(todos::remove);
        token = page.get().next();
        return page.get().more();
    }

    /** Reads the feed to its end. */
    public Replica followToTheEnd() {
        boolean more = true;
        while (more) {
            more = follow();
        }
        return this;
    }

    /** The to-dos of the copy in the order of their places. */
    public List<ToDo> listByPlace() {
        return todos.values().stream().sorted(ORDER).map(PlacedTodo::todo).toList();
    }
}
