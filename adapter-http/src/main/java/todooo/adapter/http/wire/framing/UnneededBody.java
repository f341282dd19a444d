package todooo.adapter.http.wire.framing;

import io.helidon.http.Method;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Reads the body of a request whose operation needs none: a request that is malformed or incomplete must have no
 * effect. A body that is longer than an operation takes is refused before it is read, whatever the operation.
 */
public final class UnneededBody implements Handler {
    /** Their operations read the body themselves before they do anything. */
    private static final Set<Method> NEED_A_BODY = Set.of(Method.POST, Method.PUT, Method.PATCH);

    private final RequestBody body;
    private final Predicate<ServerRequest> takesMore;

    /**
     * @param body reads as much as most operations take
     * @param takesMore the requests whose operations take longer bodies
     */
    public UnneededBody(RequestBody body, Predicate<ServerRequest> takesMore) {
        this.body = body;
        this.takesMore = takesMore;
    }

    @Override
    public void handle(ServerRequest request, ServerResponse response) {
        if (request.content().hasEntity() && !takesMore.test(request)) {
            if (NEED_A_BODY.contains(request.prologue().method())) {
                body.requireReadable(request);
            } else {
                body.discard(request);
            }
        }
        response.next();
    }
}
