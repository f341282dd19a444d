package todooo.adapter.http.rest.filter;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.ServerRequestHeaders;
import io.helidon.http.Status;
import io.helidon.http.WritableHeaders;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http.ServerRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lets pages of other origins use the service (Fetch standard, "CORS protocol"). Preflights are answered here, so that
 * none reaches a route: the browser reads from the response what the page may do. A malformed request line is answered
 * before its origin is known, so that the page can read that response only if {@code *} is allowed.
 */
public final class Cors implements Filter {
    /** Stands for every origin among those that are allowed. */
    public static final String ANY_ORIGIN = "*";

    /** The regular expression of an allowed origin, written as browsers send it (RFC 6454, section 6.2). */
    public static final String ORIGIN = "\\*|[a-z][a-z0-9+.-]*://([a-z0-9._-]+|\\[[0-9a-f:.]+])(:[1-9][0-9]{0,4})?";

    private static final Header EXPOSED = HeaderValues.createCached(
            HeaderNames.ACCESS_CONTROL_EXPOSE_HEADERS,
            "Location, ETag, Link, X-Total-Count, X-Request-Id, Retry-After, Idempotency-Replayed,"
                    + " Preference-Applied");
    private static final Header VARY = HeaderValues.createCached(HeaderNames.VARY, "Origin");
    private static final List<Header> PREFLIGHT = List.of(
            HeaderValues.createCached(HeaderNames.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD, POST, PUT, PATCH, DELETE"),
            HeaderValues.createCached(
                    HeaderNames.ACCESS_CONTROL_ALLOW_HEADERS,
                    "Accept, Content-Type, Idempotency-Key, If-Match, If-None-Match, Last-Event-ID, Prefer, X-Request-Id"),
            HeaderValues.createCached(HeaderNames.ACCESS_CONTROL_MAX_AGE, "3600"));

    private final Set<String> origins;

    /**
     * Lets the pages of these origins use the service.
     *
     * @param origins the allowed origins; {@value #ANY_ORIGIN} allows all, an empty set none
     */
    public Cors(Set<String> origins) {
        this.origins = origins;
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        response.beforeSend(() -> set(response.headers(), request.headers()));
        if (!origins.isEmpty() && isPreflight(request)) {
            PREFLIGHT.forEach(response::header);
            response.status(Status.NO_CONTENT_204).send();
        } else {
            chain.proceed();
        }
    }

    /** Adds the headers about the origin of the request. Every response needs them: pages read problems too. */
    public void set(WritableHeaders<?> response, ServerRequestHeaders request) {
        if (origins.isEmpty()) {
            return;
        }
        if (!areAllAllowed() && !response.containsToken(VARY)) {
            response.add(VARY);
        }
        allowed(request).ifPresent(origin -> {
            response.set(HeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
            response.set(EXPOSED);
        });
    }

    /** Whether the page that sends the request may use the service. */
    boolean allows(ServerRequestHeaders request) {
        return allowed(request).isPresent();
    }

    private Optional<String> allowed(ServerRequestHeaders request) {
        return areAllAllowed()
                ? Optional.of(ANY_ORIGIN)
                : request.first(HeaderNames.ORIGIN).filter(origins::contains);
    }

    private boolean areAllAllowed() {
        return origins.contains(ANY_ORIGIN);
    }

    /** Whether a browser asks what a page of another origin may do. */
    static boolean isPreflight(ServerRequest request) {
        return request.prologue().method().equals(Method.OPTIONS)
                && request.headers().contains(HeaderNames.ORIGIN)
                && request.headers().contains(HeaderNames.ACCESS_CONTROL_REQUEST_METHOD);
    }
}
