package todooo.adapter.http.rest;

import io.helidon.http.HeaderNames;
import io.helidon.http.ServerRequestHeaders;
import io.helidon.http.Status;
import java.util.function.Supplier;
import todooo.adapter.http.problem.ProblemException;
import todooo.adapter.http.problem.ProblemType;
import todooo.domain.todo.Precondition;
import todooo.domain.todo.PreconditionFailedException;
import todooo.domain.todo.ToDo;

/**
 * Decides the conditions of requests (RFC 9110, section 13.2): those of reads here, those of changes by the use case,
 * which compares inside the transaction.
 *
 * @param required whether a change must state {@code If-Match}
 */
public record Preconditions(boolean required) {
    /**
     * The precondition of a change.
     *
     * @throws ProblemException if a header is malformed, or {@code If-Match} is required and missing
     */
    public Precondition ofChange(ServerRequestHeaders headers) {
        if (required && !headers.contains(HeaderNames.IF_MATCH)) {
            throw new ProblemException(ProblemType.PRECONDITION_REQUIRED);
        }
        return EntityTags.demanded(headers);
    }

    /** Reads the conditions of a request, to {@linkplain Read#respond respond} to it once its to-do is found. */
    public static Read ofRead(ServerRequestHeaders headers) {
        return new Read(EntityTags.demanded(headers));
    }

    /** The conditions of a read. */
    public record Read(Precondition precondition) {
        /**
         * The whole response, or 304 without it if the client has this version already.
         *
         * @throws PreconditionFailedException if the client wants another version
         */
        public Response respond(ToDo todo, Supplier<Response> whole) {
            if (!precondition.expected().contain(todo)) {
                throw new PreconditionFailedException(todo);
            }
            return precondition.excluded().contain(todo)
                    ? Response.empty(Status.NOT_MODIFIED_304).with(HeaderNames.ETAG, EntityTags.of(todo))
                    : whole.get();
        }
    }
}
