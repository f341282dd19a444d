package todooo.application.port.in.todo;

import org.jspecify.annotations.Nullable;
import todooo.domain.place.NeighbourNotFoundException;
import todooo.domain.storage.StorageException;
import todooo.domain.todo.TodoId;
import todooo.domain.todo.TodoNotFoundException;
import todooo.domain.value.IdempotencyKey;
import todooo.domain.value.IdempotencyKeyReusedException;
import todooo.domain.value.Owner;

/** Moves a to-do within the order of places. */
public interface MoveTodo {
    /**
     * Moves the to-do right behind another one, or before all others. It stays the same version.
     *
     * @return whether an earlier command has done it
     * @throws TodoNotFoundException if the owner has none of this id
     * @throws NeighbourNotFoundException if it should come behind itself, or behind one that the owner does not
     *     have
     * @throws IdempotencyKeyReusedException if another request was carried out under the key
     * @throws StorageException if it could not be moved
     */
    boolean move(Command command);

    /**
     * A move.
     *
     * @param after the to-do before it; null for none
     * @param key the key under which it is moved no more than once, or null for none
     */
    record Command(
            Owner owner,
            TodoId id,
            @Nullable TodoId after,
            @Nullable IdempotencyKey key) {}
}
