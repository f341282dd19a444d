package todooo.application.trash;

import todooo.application.retention.KeyedRequest;
import todooo.application.retention.KeyedRequest.Answer;
import todooo.domain.trash.DeletionId;
import todooo.domain.trash.DeletionNotFoundException;
import todooo.domain.value.IdempotencyKeyReusedException;

/**
 * How one transaction of a change to a deletion ended. One that writes nothing is a value too: inside a transaction,
 * throwing rolls back.
 */
sealed interface TrashOutcome {
    /**
     * The answer to the request.
     *
     * @throws DeletionNotFoundException if there was no such deletion
     * @throws IdempotencyKeyReusedException if another request was carried out under the key
     */
    default Carried orThrow(DeletionId id, KeyedRequest request) {
        return switch (this) {
            case Carried carried -> {
                request.require(carried.answer());
                yield carried;
            }
            case Missing() -> throw new DeletionNotFoundException(id);
        };
    }

    /**
     * It was carried out as far as one transaction goes; or earlier, to the end.
     *
     * @param done on how many to-dos so far
     */
    record Carried(Answer answer, int done, boolean hasMore) implements TrashOutcome {}

    /** There is no such deletion. */
    record Missing() implements TrashOutcome {}
}
