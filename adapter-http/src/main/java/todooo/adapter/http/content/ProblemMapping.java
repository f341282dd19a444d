package todooo.adapter.http.content;

import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import todooo.adapter.http.problem.ProblemException;
import todooo.adapter.http.problem.ProblemType;
import todooo.adapter.http.problem.Violation;
import todooo.adapter.http.rest.EntityTags;
import todooo.domain.change.SyncExpiredException;
import todooo.domain.list.ListNotFoundException;
import todooo.domain.list.UnknownListException;
import todooo.domain.place.NeighbourNotFoundException;
import todooo.domain.storage.PartlyDoneException;
import todooo.domain.storage.StaleVersionException;
import todooo.domain.storage.StorageException;
import todooo.domain.tag.Tag;
import todooo.domain.tag.TagNotFoundException;
import todooo.domain.todo.InvalidFieldException;
import todooo.domain.todo.TodoNotFoundException;
import todooo.domain.trash.DeletionNotFoundException;
import todooo.domain.value.IdempotencyKeyReusedException;
import todooo.domain.value.InvalidValueException;
import todooo.domain.value.PreconditionFailedException;
import todooo.domain.value.TooManyException;
import todooo.domain.value.Versioned;

/** Maps exceptions to the problems that clients are told of. */
public final class ProblemMapping {
    private final BiFunction<Versioned<?, ?>, String, Object> representation;

    /**
     * A mapping for all routes.
     *
     * @param representation shows a value as it is now, given the base of its URL
     */
    public ProblemMapping(BiFunction<Versioned<?, ?>, String, Object> representation) {
        this.representation = representation;
    }

    /** The problem of this exception, in a response whose URLs start with the base. */
    public ProblemException problem(Throwable thrown, String base) {
        return switch (thrown) {
            case ProblemException e -> e;
            case TodoNotFoundException e -> new ProblemException(ProblemType.NOT_FOUND, e.getMessage() + ".");
            case ListNotFoundException e -> new ProblemException(ProblemType.NOT_FOUND, e.getMessage() + ".");
            case TagNotFoundException e -> new ProblemException(ProblemType.NOT_FOUND, e.getMessage() + ".");
            case DeletionNotFoundException e -> new ProblemException(ProblemType.NOT_FOUND, e.getMessage() + ".");
            case NeighbourNotFoundException _ ->
                new ProblemException(
                        ProblemType.INVALID_CONTENT,
                        List.of(Violation.ofMember("after", "must be the id of another one")));
            case UnknownListException _ ->
                new ProblemException(
                        ProblemType.INVALID_CONTENT, List.of(Violation.ofMember("list", "must be the id of a list")));
            case TooManyException e -> tooMany(e);
            case InvalidFieldException e ->
                new ProblemException(ProblemType.INVALID_CONTENT, List.of(Violation.ofMember(e.field(), e.rule())));
            case SyncExpiredException _ -> new ProblemException(ProblemType.SYNC_EXPIRED);
            case PreconditionFailedException e -> preconditionFailed(e.current(), base);
            case IdempotencyKeyReusedException e ->
                new ProblemException(ProblemType.IDEMPOTENCY_KEY_REUSED, e.getMessage() + ".");
            case StaleVersionException _ -> new ProblemException(ProblemType.CONCURRENT_CHANGE);
            case InvalidValueException e ->
                new ProblemException(ProblemType.INVALID_CONTENT, "A value " + e.rule() + ".");
            case StorageException e -> new ProblemException(typeOf(e));
            case PartlyDoneException e -> partly(e);
            case HttpException e -> new ProblemException(ProblemType.of(e.status()));
            default -> new ProblemException(ProblemType.INTERNAL_ERROR);
        };
    }

    /** Tags are a member of the to-do that would have them; a list is the whole request. */
    private static ProblemException tooMany(TooManyException thrown) {
        return switch (thrown.kind()) {
            case TAGS ->
                new ProblemException(
                        ProblemType.INVALID_CONTENT,
                        List.of(Violation.ofMember(
                                "tags",
                                String.format(
                                        Locale.ROOT,
                                        "must not need one more tag: there are %d already",
                                        Tag.MAX_TAGS))));
            case LISTS -> new ProblemException(ProblemType.INVALID_CONTENT, thrown.getMessage() + ".");
        };
    }

    private ProblemException preconditionFailed(Versioned<?, ?> current, String base) {
        return new ProblemException(ProblemType.PRECONDITION_FAILED)
                .with(HeaderNames.ETAG, EntityTags.of(current.revision()))
                .with("current", representation.apply(current, base));
    }

    /** The problem states on how many to-dos it is done, and what is known about the others. */
    private static ProblemException partly(PartlyDoneException thrown) {
        ProblemType type = typeOf(thrown.reason());
        String done = String.format(Locale.ROOT, "Done so far: %d to-dos.", thrown.done());
        String rest = "The same request goes on with the rest.";
        return switch (type) {
            case STORAGE_UNAVAILABLE, CONCURRENT_CHANGE, OVERLOADED ->
                new ProblemException(
                        ProblemType.PARTLY_DONE,
                        String.format(
                                Locale.ROOT,
                                "%s Then the database was away or busy, or the service was. %s",
                                done,
                                rest));
            case OUTCOME_UNKNOWN ->
                new ProblemException(
                        type,
                        String.format(
                                Locale.ROOT,
                                "%s Of the next ones the database did not say whether it changed them. %s",
                                done,
                                rest));
            default -> new ProblemException(type, String.format(Locale.ROOT, "%s %s", done, type.detail()));
        };
    }

    private static ProblemType typeOf(StorageException failure) {
        return switch (failure) {
            case StorageException.LostRace _ -> ProblemType.CONCURRENT_CHANGE;
            case StorageException.Overloaded _ -> ProblemType.OVERLOADED;
            case StorageException.Unavailable _ -> ProblemType.STORAGE_UNAVAILABLE;
            case StorageException.OutcomeUnknown _ -> ProblemType.OUTCOME_UNKNOWN;
            case StorageException.Full _ -> ProblemType.STORAGE_FULL;
            case StorageException.Corrupt _ -> ProblemType.STORAGE_CORRUPT;
            case StorageException.Defect _ -> ProblemType.INTERNAL_ERROR;
        };
    }
}
