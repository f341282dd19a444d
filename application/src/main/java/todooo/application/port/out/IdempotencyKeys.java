package todooo.application.port.out;

import java.time.Instant;
import java.util.Optional;
import todooo.domain.storage.StorageException;
import todooo.domain.todo.ToDo;
import todooo.domain.value.IdempotencyKey;

/**
 * The keys under which one owner had to-dos created, each with the to-do as it was at first. Like the to-dos they are
 * met only inside a transaction. Every method throws {@link StorageException} when the database fails, and
 * {@link IllegalStateException} after the transaction has ended.
 */
public interface IdempotencyKeys {
    /** The first version of the to-do that was created under the key, then or later, whatever became of it. */
    Optional<ToDo> find(IdempotencyKey key, Instant since);

    /**
     * Keeps the first version of a to-do under the key, in the place of one that was created before then. If another
     * transaction is about to do the same, it is waited for.
     *
     * @return false if the key has one that was created then or later; nothing was written
     */
    boolean add(IdempotencyKey key, ToDo first, Instant since);

    /**
     * Removes keys of to-dos that were created before then, the oldest first and no more than the limit, but for those
     * that other transactions work on, and returns how many there were.
     */
    int removeBefore(Instant then, int limit);
}
