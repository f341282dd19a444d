package todooo.application.testkit;

import java.util.HashMap;
import java.util.Map;
import todooo.application.port.out.IdempotencyKeys.Creation;
import todooo.domain.value.Id;
import todooo.domain.value.IdempotencyKey;
import todooo.domain.value.Owner;
import todooo.domain.value.Versioned;

/** All values of all owners at one moment, the highest id that was ever given, and what was created under which key. */
public record Snapshot(Map<Id, Versioned<?, ?>> values, long lastId, Map<OwnedKey, Creation> created) {
    public static final Snapshot EMPTY = new Snapshot(Map.of(), 0, Map.of());

    public Snapshot {
        values = Map.copyOf(values);
        created = Map.copyOf(created);
    }

    public Snapshot with(Versioned<?, ?> value) {
        var copy = new HashMap<>(values);
        copy.put(value.id(), value);
        return new Snapshot(copy, Math.max(lastId, value.id().value()), created);
    }

    public Snapshot without(Id id) {
        var copy = new HashMap<>(values);
        copy.remove(id);
        return new Snapshot(copy, lastId, created);
    }

    public Snapshot with(OwnedKey key, Creation creation) {
        var copy = new HashMap<>(created);
        copy.put(key, creation);
        return new Snapshot(values, lastId, copy);
    }

    public Snapshot without(OwnedKey key) {
        var copy = new HashMap<>(created);
        copy.remove(key);
        return new Snapshot(values, lastId, copy);
    }

    /** The same key of another owner is another one. */
    public record OwnedKey(Owner owner, IdempotencyKey key) {}
}
