package todooo.adapter.http;

import io.helidon.http.HttpException;
import todooo.domain.storage.PartlyRemovedException;
import todooo.domain.storage.StaleTodoException;
import todooo.domain.storage.StorageException;
import todooo.domain.todo.IdempotencyKeyReusedException;
import todooo.domain.todo.PreconditionFailedException;
import todooo.domain.todo.TodoNotFoundException;
import todooo.domain.value.InvalidValueException;

/** What clients are told about everything that can be thrown. */
final class Failures {
    private Failures() {}

    static ProblemException translated(Throwable thrown) {
        return switch (thrown) {
            case ProblemException e -> e;
            case TodoNotFoundException e -> new ProblemException(ProblemType.NOT_FOUND, e.getMessage() + ".");
            case PreconditionFailedException e -> new ProblemException(e.current());
            case IdempotencyKeyReusedException e ->
                new ProblemException(ProblemType.IDEMPOTENCY_KEY_REUSED, e.getMessage() + ".");
            case StaleTodoException _ -> new ProblemException(ProblemType.CONCURRENT_CHANGE);
            case InvalidValueException e ->
                new ProblemException(ProblemType.INVALID_CONTENT, "A value " + e.rule() + ".");
            case StorageException e -> new ProblemException(typeOf(e));
            case PartlyRemovedException e -> partly(e);
            case HttpException e -> new ProblemException(ProblemType.of(e.status()));
            default -> new ProblemException(ProblemType.INTERNAL_ERROR);
        };
    }

    /** What is deleted is said in any case; what became of the rest as far as it is known. */
    private static ProblemException partly(PartlyRemovedException thrown) {
        ProblemType type = typeOf(thrown.reason());
        String deleted = "Deleted so far: %d to-dos.".formatted(thrown.removed());
        String rest = "The same request goes on with the rest.";
        return switch (type) {
            case STORAGE_UNAVAILABLE, CONCURRENT_CHANGE ->
                new ProblemException(
                        ProblemType.PARTLY_DONE, "%s Then the database was away or busy. %s".formatted(deleted, rest));
            case OUTCOME_UNKNOWN ->
                new ProblemException(
                        type,
                        "%s Of the next ones the database did not say whether it deleted them. %s"
                                .formatted(deleted, rest));
            default -> new ProblemException(type, "%s %s".formatted(deleted, type.detail()));
        };
    }

    private static ProblemType typeOf(StorageException failure) {
        return switch (failure) {
            case StorageException.LostRace _ -> ProblemType.CONCURRENT_CHANGE;
            case StorageException.Unavailable _ -> ProblemType.STORAGE_UNAVAILABLE;
            case StorageException.OutcomeUnknown _ -> ProblemType.OUTCOME_UNKNOWN;
            case StorageException.Full _ -> ProblemType.STORAGE_FULL;
            case StorageException.Corrupt _ -> ProblemType.STORAGE_CORRUPT;
            case StorageException.Defect _ -> ProblemType.INTERNAL_ERROR;
        };
    }
}
