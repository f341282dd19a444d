package todooo.adapter.http.rest;

import io.helidon.common.media.type.MediaTypes;
import io.helidon.webserver.http.ServerRequest;
import java.util.List;
import todooo.adapter.http.problem.ProblemException;
import todooo.adapter.http.rest.body.JsonLines;
import todooo.adapter.http.rest.input.QueryParameters;

/** The operation of a resource for one method. */
@FunctionalInterface
public interface Operation {
    /**
     * The response to this request.
     *
     * @throws ProblemException if the request is refused
     */
    Response answer(ServerRequest request);

    /** The operation for clients that accept JSON; other clients get 406 before anything happens. */
    static Operation json(Operation operation) {
        return request -> {
            ContentNegotiation.require(MediaTypes.APPLICATION_JSON, request.headers());
            return operation.answer(request);
        };
    }

    /** The operation for clients that accept a stream of events; other clients get 406 before anything happens. */
    static Operation events(Operation operation) {
        return request -> {
            ContentNegotiation.require(MediaTypes.TEXT_EVENT_STREAM, request.headers());
            return operation.answer(request);
        };
    }

    /** The operation for clients that accept JSON in lines; other clients get 406 before anything happens. */
    static Operation lines(Operation operation) {
        return request -> {
            ContentNegotiation.require(JsonLines.TYPE, request.headers());
            return operation.answer(request);
        };
    }

    /** The operation without query parameters; a request that has one gets 422. */
    static Operation withoutQuery(Operation operation) {
        return request -> {
            if (request.prologue().hasQuery()) {
                new QueryParameters(request, List.of()).verify();
            }
            return operation.answer(request);
        };
    }
}
