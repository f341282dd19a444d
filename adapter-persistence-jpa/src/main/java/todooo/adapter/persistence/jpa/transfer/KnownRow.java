package todooo.adapter.persistence.jpa.transfer;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import todooo.domain.storage.Imports.KnownTodo;
import todooo.domain.todo.TodoId;
import todooo.domain.value.EpochMicros;
import todooo.domain.value.Fingerprint;

/** The columns by which a to-do is known again. */
record KnownRow(@Nullable String origin, long id, long createdAt) {
    /** The origin of a to-do that was found by it. */
    Fingerprint fingerprint() {
        return new Fingerprint(Objects.requireNonNull(origin));
    }

    KnownTodo known(boolean trashed) {
        return new KnownTodo(
                new TodoId(id),
                EpochMicros.toInstant(createdAt),
                origin == null ? null : new Fingerprint(origin),
                trashed);
    }
}
