package todooo.domain.storage;

import java.time.Instant;
import java.util.Optional;
import todooo.domain.value.Id;
import todooo.domain.value.Versioned;

/**
 * The values of one kind that one owner has; no other's can be reached through it. It is used inside a transaction
 * only, and what it changes holds once that transaction has committed. Every method throws {@link StorageException}
 * when the database fails, and {@link IllegalStateException} after the transaction has ended. {@link Trash} is where
 * values go.
 *
 * @param <E> the values
 * @param <I> their ids
 * @param <C> their content
 */
public interface Repository<E extends Versioned<I, C>, I extends Id, C> {
    /** Stores a new value under the next free id and returns it, at version 1. */
    E add(C content, Instant createdAt);

    /** The value of this id, or nothing if the owner has none of it. */
    Optional<E> find(I id);

    /**
     * Stores the next version of a value.
     *
     * @throws StaleVersionException if the stored version is not the one before it, or the value is gone
     */
    void replace(E changed);
}
