package todooo.adapter.http.rest;

import io.helidon.webserver.http.ServerRequest;
import java.util.List;
import todooo.adapter.http.problem.ProblemException;

/** What a resource does for one method. */
@FunctionalInterface
public interface Operation {
    /**
     * The answer to this request.
     *
     * @throws ProblemException if the request is refused
     */
    Response answer(ServerRequest request);

    /** The operation for those who accept JSON; whoever does not is told so before anything happens. */
    static Operation json(Operation operation) {
        return request -> {
            ContentNegotiation.requireJson(request.headers());
            return operation.answer(request);
        };
    }

    /** The same for an operation that has no parameters in the query: any that is there is a mistake. */
    static Operation withoutQuery(Operation operation) {
        return request -> {
            if (request.prologue().hasQuery()) {
                new QueryParameters(request, List.of()).verify();
            }
            return operation.answer(request);
        };
    }
}
