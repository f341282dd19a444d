package todooo.application.port.out;

import java.time.Instant;
import java.util.Optional;
import todooo.domain.storage.StorageException;
import todooo.domain.value.Fingerprint;
import todooo.domain.value.IdempotencyKey;

/**
 * The keys under which one owner's requests were carried out, each with its receipt. Like the to-dos they are met only
 * inside a transaction. Every method throws {@link StorageException} when the database fails, and
 * {@link IllegalStateException} after the transaction has ended.
 */
public interface IdempotencyKeys {
    /** The receipt under the key of that time or later, whatever became of its subject. */
    Optional<Receipt> find(IdempotencyKey key, Instant since);

    /**
     * Keeps a receipt under the key, in the place of one before that time. It waits for another transaction that is
     * about to do the same.
     *
     * @return false if the key has a receipt of that time or later; nothing was written
     */
    boolean add(IdempotencyKey key, Receipt receipt, Instant since);

    /** Puts this receipt in the place of the one that the key has. */
    void replace(IdempotencyKey key, Receipt receipt);

    /**
     * Removes keys of receipts before that time, the oldest first and no more than the limit, but for those that other
     * transactions work on, and returns how many there were.
     */
    int removeBefore(Instant then, int limit);

    /**
     * A request that was carried out, as far as it is needed to repeat its answer: the client repeats the request, and
     * the fingerprint tells whether it is the same.
     *
     * @param request the fingerprint of the request
     * @param subject the id of the value that the answer names; 0 for none
     * @param count the number of to-dos that the answer names; 0 for none
     * @param at when it was carried out, to the microsecond
     */
    record Receipt(Fingerprint request, long subject, int count, Instant at) {}
}
