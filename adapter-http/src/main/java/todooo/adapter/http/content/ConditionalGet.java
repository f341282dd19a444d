package todooo.adapter.http.content;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import java.util.function.Function;
import java.util.function.Supplier;
import todooo.adapter.http.problem.ProblemException;
import todooo.adapter.http.rest.EntityTags;
import todooo.adapter.http.rest.Preconditions;
import todooo.adapter.http.rest.Response;
import todooo.domain.value.Precondition;
import todooo.domain.value.PreconditionFailedException;
import todooo.domain.value.Versioned;

/** Responds to reads of one value, in any representation: with its entity tag, and under the request's conditions. */
public final class ConditionalGet {
    private ConditionalGet() {}

    /**
     * The representation of the value that is read, or 304 without it if the client has this version already.
     *
     * @throws ProblemException if a condition is malformed; then nothing is read
     * @throws PreconditionFailedException if the client expects another version
     */
    public static <E extends Versioned<?, ?>> Response respond(
            ServerRequest request, Supplier<E> read, Function<? super E, Response> representation) {
        Precondition precondition = Preconditions.asGiven(request.headers());
        E value = read.get();
        Response response = switch (precondition.evaluate(value.revision())) {
            case FULFILLED -> representation.apply(value);
            case EXCLUDED -> Response.empty(Status.NOT_MODIFIED_304);
            case UNEXPECTED -> throw new PreconditionFailedException(value);
        };
        return response.with(HeaderNames.ETAG, EntityTags.of(value.revision()));
    }
}
