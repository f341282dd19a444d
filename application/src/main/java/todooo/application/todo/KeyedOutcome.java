package todooo.application.todo;

import todooo.application.retention.KeyedRequest;
import todooo.application.retention.KeyedRequest.Answer;
import todooo.domain.place.NeighbourNotFoundException;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoId;
import todooo.domain.todo.TodoNotFoundException;
import todooo.domain.value.IdempotencyKeyReusedException;
import todooo.domain.value.PreconditionFailedException;

/**
 * How a request about one to-do ended that has a receipt. One that writes nothing is a value too: inside a transaction,
 * throwing rolls back.
 */
sealed interface KeyedOutcome {
    /**
     * The answer to the request.
     *
     * @throws TodoNotFoundException if there was no to-do of this id
     * @throws PreconditionFailedException if the precondition did not hold
     * @throws NeighbourNotFoundException if there was no to-do to move it behind
     * @throws IdempotencyKeyReusedException if another request was carried out under the key
     */
    default Answer orThrow(TodoId id, KeyedRequest request) {
        return switch (this) {
            case Answered(Answer answer) -> request.require(answer);
            case Refused(ToDo current) -> throw new PreconditionFailedException(current);
            case Missing() -> throw new TodoNotFoundException(id);
            case MissingNeighbour(TodoId after) -> throw new NeighbourNotFoundException(after);
        };
    }

    /** It was carried out, now or earlier. */
    record Answered(Answer answer) implements KeyedOutcome {}

    /** The precondition did not hold. */
    record Refused(ToDo current) implements KeyedOutcome {}

    /** There is no such to-do. */
    record Missing() implements KeyedOutcome {}

    /** There is no other to-do to move it behind. */
    record MissingNeighbour(TodoId after) implements KeyedOutcome {}
}
