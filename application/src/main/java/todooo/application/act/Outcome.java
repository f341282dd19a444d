package todooo.application.act;

import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import todooo.application.port.out.Store;
import todooo.application.retention.KeyedRequest;
import todooo.application.retention.KeyedRequest.Answer;
import todooo.domain.storage.Repository;
import todooo.domain.value.Id;
import todooo.domain.value.IdempotencyKeyReusedException;
import todooo.domain.value.Precondition;
import todooo.domain.value.PreconditionFailedException;
import todooo.domain.value.Versioned;

/**
 * How the work of a transaction ended. A refusal is a value too, and is thrown after the transaction: throwing inside
 * it rolls back whatever others do in the same one. Who refuses has written nothing.
 *
 * @param <T> the result
 */
public sealed interface Outcome<T> {
    /** The outcome of work that was carried out. */
    static <T> Outcome<T> of(T result) {
        return new Done<>(result);
    }

    /** The outcome of work that was refused. */
    static <T> Outcome<T> refused(RuntimeException reason) {
        return new Refused<>(reason);
    }

    /** What was found; refused if it is nothing. */
    static <T> Outcome<T> found(@Nullable T found, Supplier<? extends RuntimeException> missing) {
        return found == null ? refused(missing.get()) : of(found);
    }

    /**
     * The value of this id; refused if there is none, or if the precondition does not hold of it.
     *
     * @param missing makes the refusal if there is none
     */
    static <E extends Versioned<I, ?>, I extends Id> Outcome<E> of(
            Repository<E, I, ?> values,
            I id,
            Precondition precondition,
            Function<? super I, ? extends RuntimeException> missing) {
        return found(values.find(id).orElse(null), () -> missing.apply(id))
                .then(value -> switch (precondition.evaluate(value.revision())) {
                    case FULFILLED -> of(value);
                    case UNEXPECTED, EXCLUDED -> refused(new PreconditionFailedException(value));
                });
    }

    /** The answer to the request: the one that it got earlier under its key, or else that of the act. */
    static Outcome<Answer> once(KeyedRequest request, Store store, Supplier<Outcome<Answer>> act) {
        return request.earlier(store).map(answer -> repeated(request, answer)).orElseGet(act);
    }

    /** The answer that was given under the key of the request; refused if it was one to another request. */
    static Outcome<Answer> repeated(KeyedRequest request, Answer answer) {
        return request.isAnsweredBy(answer) ? of(answer) : refused(new IdempotencyKeyReusedException());
    }

    /** The outcome of what comes next, unless this was refused. */
    default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
        return switch (this) {
            case Done<T>(T result) -> next.apply(result);
            case Refused<T>(RuntimeException reason) -> new Refused<>(reason);
        };
    }

    /** The outcome with another result, unless this was refused. */
    default <R> Outcome<R> map(Function<? super T, ? extends R> function) {
        return then(result -> of(function.apply(result)));
    }

    /** The result, or the refusal as an exception. */
    default T orThrow() {
        return switch (this) {
            case Done<T>(T result) -> result;
            case Refused<T>(RuntimeException reason) -> throw reason;
        };
    }

    /** It was carried out. */
    record Done<T>(T result) implements Outcome<T> {}

    /** It was not, and nothing was written. */
    record Refused<T>(RuntimeException reason) implements Outcome<T> {}
}
