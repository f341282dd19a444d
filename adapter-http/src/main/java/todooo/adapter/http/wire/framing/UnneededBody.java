package todooo.adapter.http.wire.framing;

import io.helidon.http.Method;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Set;

/**
 * Reads the body of a request whose operation needs none: a request that is malformed or incomplete must have no
 * effect.
 */
public final class UnneededBody implements Handler {
    /** Their operations read the body themselves before they do anything. */
    private static final Set<Method> NEED_A_BODY = Set.of(Method.POST, Method.PUT, Method.PATCH);

    private final RequestBody body;

    public UnneededBody(RequestBody body) {
        this.body = body;
    }

    @Override
    public void handle(ServerRequest request, ServerResponse response) {
        if (request.content().hasEntity()
                && !NEED_A_BODY.contains(request.prologue().method())) {
            body.discard(request);
        }
        response.next();
    }
}
