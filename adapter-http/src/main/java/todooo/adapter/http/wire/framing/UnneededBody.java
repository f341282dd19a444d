package todooo.adapter.http.wire.framing;

import io.helidon.http.Method;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Set;

/**
 * Reads the body of a request whose operation has no use for one: nothing may be done for a request that is broken further
 * on, or of which the rest never arrives.
 */
public record UnneededBody(RequestBody body) implements Handler {
    /** Their operations read the body themselves before they do anything. */
    private static final Set<Method> NEED_A_BODY = Set.of(Method.POST, Method.PUT, Method.PATCH);

    @Override
    public void handle(ServerRequest request, ServerResponse response) {
        if (request.content().hasEntity()
                && !NEED_A_BODY.contains(request.prologue().method())) {
            body.discard(request);
        }
        response.next();
    }
}
