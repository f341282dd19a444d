package todooo.application.testkit;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import todooo.application.port.out.IdempotencyKeys.Creation;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoId;
import todooo.domain.value.IdempotencyKey;
import todooo.domain.value.Owner;

/** All to-dos of all owners at one moment, the highest id that was ever given, and what was created under which key. */
public record Snapshot(Map<Long, ToDo> todos, long lastId, Map<OwnedKey, Creation> created) {
    public static final Snapshot EMPTY = new Snapshot(Map.of(), 0, Map.of());

    public Snapshot {
        todos = Map.copyOf(todos);
        created = Map.copyOf(created);
    }

    public Snapshot with(ToDo todo) {
        var copy = new TreeMap<>(todos);
        copy.put(todo.id().value(), todo);
        return new Snapshot(copy, Math.max(lastId, todo.id().value()), created);
    }

    public Snapshot without(TodoId id) {
        var copy = new TreeMap<>(todos);
        copy.remove(id.value());
        return new Snapshot(copy, lastId, created);
    }

    public Snapshot with(OwnedKey key, Creation creation) {
        var copy = new HashMap<>(created);
        copy.put(key, creation);
        return new Snapshot(todos, lastId, copy);
    }

    public Snapshot without(OwnedKey key) {
        var copy = new HashMap<>(created);
        copy.remove(key);
        return new Snapshot(todos, lastId, copy);
    }

    /** The same key of another owner is another one. */
    public record OwnedKey(Owner owner, IdempotencyKey key) {}
}
