package todooo.application.port.in.list;

import org.jspecify.annotations.Nullable;
import todooo.domain.list.ListId;
import todooo.domain.list.ListNotFoundException;
import todooo.domain.place.NeighbourNotFoundException;
import todooo.domain.storage.StorageException;
import todooo.domain.value.IdempotencyKey;
import todooo.domain.value.IdempotencyKeyReusedException;
import todooo.domain.value.Owner;

/** Moves a list within the order of places. */
public interface MoveList {
    /**
     * Moves the list right behind another one, or before all others. It stays the same version.
     *
     * @return whether an earlier command has done it
     * @throws ListNotFoundException if the owner has none of this id
     * @throws NeighbourNotFoundException if it should come behind itself, or behind one that the owner does not
     *     have
     * @throws IdempotencyKeyReusedException if another request was carried out under the key
     * @throws StorageException if it could not be moved
     */
    boolean move(Command command);

    /**
     * A move.
     *
     * @param after the list before it; null for none
     * @param key the key under which it is moved no more than once, or null for none
     */
    record Command(
            Owner owner,
            ListId id,
            @Nullable ListId after,
            @Nullable IdempotencyKey key) {}
}
