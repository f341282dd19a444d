package todooo.adapter.http.rest.input;

import io.helidon.webserver.http.ServerRequest;
import java.util.stream.Stream;
import todooo.adapter.http.problem.ProblemException;
import todooo.adapter.http.problem.ProblemType;

/**
 * Guards a request that deletes many things at once: its query has to say that they are meant, so that no client does
 * it by accident.
 *
 * @param parameter the parameter that has to be true
 * @param detail the advice for a request without it
 */
public record DeleteGuard(String parameter, String detail) {
    /**
     * Lets a request pass, or refuses it.
     *
     * @param others the parameters that its query may have besides
     * @return the parameters of its query
     * @throws ProblemException if its query does not say so, or has unknown parameters
     */
    public QueryParameters require(ServerRequest request, String... others) {
        QueryParameters parameters = new QueryParameters(
                request, Stream.concat(Stream.of(parameter), Stream.of(others)).toList());
        String value = parameters.optional(parameter, text -> text);
        parameters.verify();
        if (!"true".equals(value)) {
            throw new ProblemException(ProblemType.UNGUARDED_DELETE, detail);
        }
        return parameters;
    }
}
