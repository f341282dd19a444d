package todooo.application.port.out;

import java.time.Instant;
import java.util.Optional;
import todooo.domain.storage.StorageException;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoId;
import todooo.domain.value.Fingerprint;
import todooo.domain.value.IdempotencyKey;

/**
 * The keys under which one owner had to-dos created, each with its creation. Like the to-dos they are met only inside a
 * transaction. Every method throws {@link StorageException} when the database fails, and
 * {@link IllegalStateException} after the transaction has ended.
 */
public interface IdempotencyKeys {
    /** The creation under the key at that time or later, whatever became of the to-do. */
    Optional<Creation> find(IdempotencyKey key, Instant since);

    /**
     * Keeps a creation under the key, in the place of one before that time. It waits for another transaction that is
     * about to do the same.
     *
     * @return false if the key has a creation of that time or later; nothing was written
     */
    boolean add(IdempotencyKey key, Creation creation, Instant since);

    /**
     * Removes keys of creations before that time, the oldest first and no more than the limit, but for those that other
     * transactions work on, and returns how many there were.
     */
    int removeBefore(Instant then, int limit);

    /**
     * A creation, as far as it is needed to repeat its answer: the client repeats the content, and the fingerprint
     * tells whether it is the same.
     *
     * @param todo the id of the to-do
     * @param fingerprint the fingerprint of its first content
     * @param createdAt when the to-do was created, to the microsecond
     */
    record Creation(TodoId todo, Fingerprint fingerprint, Instant createdAt) {
        /** The creation whose first version this is. */
        public static Creation of(ToDo first) {
            return new Creation(first.id(), first.content().fingerprint(), first.createdAt());
        }
    }
}
