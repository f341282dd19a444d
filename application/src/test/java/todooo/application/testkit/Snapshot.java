package todooo.application.testkit;

import java.util.Map;
import java.util.TreeMap;
import todooo.domain.ToDo;
import todooo.domain.TodoId;

/** All to-dos of all owners at one moment, and the highest id that was ever given. */
record Snapshot(Map<Long, ToDo> todos, long lastId) {
    static final Snapshot EMPTY = new Snapshot(Map.of(), 0);

    Snapshot {
        todos = Map.copyOf(todos);
    }

    Snapshot with(ToDo todo) {
        var copy = new TreeMap<>(todos);
        copy.put(todo.id().value(), todo);
        return new Snapshot(copy, Math.max(lastId, todo.id().value()));
    }

    Snapshot without(TodoId id) {
        var copy = new TreeMap<>(todos);
        copy.remove(id.value());
        return new Snapshot(copy, lastId);
    }
}
