package todooo.adapter.http.rest;

import io.helidon.http.HeaderNames;
import io.helidon.http.ServerRequestHeaders;
import todooo.adapter.http.problem.ProblemException;
import todooo.adapter.http.problem.ProblemType;
import todooo.domain.value.Precondition;

/**
 * Reads the conditions of requests (RFC 9110, section 13.1). {@link Precondition#evaluate} decides them: for a change
 * inside its transaction, for a read once the resource is found.
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

    /**
     * The precondition that a request has, which needs none.
     *
     * @throws ProblemException if a header is malformed
     */
    public static Precondition asGiven(ServerRequestHeaders headers) {
        return EntityTags.demanded(headers);
    }
}
