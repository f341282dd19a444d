package todooo.application.testkit;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import todooo.domain.IdempotencyKey;
import todooo.domain.Owner;
import todooo.domain.ToDo;
import todooo.domain.TodoId;

/** All to-dos of all owners at one moment, the highest id that was ever given, and what was created under which key. */
record Snapshot(Map<Long, ToDo> todos, long lastId, Map<OwnedKey, ToDo> created) {
    static final Snapshot EMPTY = new Snapshot(Map.of(), 0, Map.of());

    Snapshot {
        todos = Map.copyOf(todos);
        created = Map.copyOf(created);
    }

    Snapshot with(ToDo todo) {
        var copy = new TreeMap<>(todos);
        copy.put(todo.id().value(), todo);
        return new Snapshot(copy, Math.max(lastId, todo.id().value()), created);
    }

    Snapshot without(TodoId id) {
        var copy = new TreeMap<>(todos);
        copy.remove(id.value());
        return new Snapshot(copy, lastId, created);
    }

    Snapshot with(OwnedKey key, ToDo first) {
        var copy = new HashMap<>(created);
        copy.put(key, first);
        return new Snapshot(todos, lastId, copy);
    }

    Snapshot without(OwnedKey key) {
        var copy = new HashMap<>(created);
        copy.remove(key);
        return new Snapshot(todos, lastId, copy);
    }

    /** The same key of another owner is another one. */
    record OwnedKey(Owner owner, IdempotencyKey key) {}
}
