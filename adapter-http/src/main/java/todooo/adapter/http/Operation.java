package todooo.adapter.http;

import io.helidon.webserver.http.ServerRequest;

/** What a resource does for one method. */
@FunctionalInterface
interface Operation {
    /**
     * The answer to this request.
     *
     * @throws ProblemException if the request is refused
     */
    Answer answer(ServerRequest request);

    /** The operation for those who accept JSON; whoever does not is told so before anything happens. */
    static Operation json(Operation operation) {
        return request -> {
            Accept.requireJson(request.headers());
            return operation.answer(request);
        };
    }
}
