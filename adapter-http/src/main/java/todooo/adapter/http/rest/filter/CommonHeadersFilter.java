package todooo.adapter.http.rest.filter;

import io.helidon.http.Header;
import io.helidon.http.HeaderValues;
import io.helidon.http.Headers;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import todooo.adapter.http.rest.RequestIds;
import todooo.adapter.http.wire.Shutdown;

/** Gives every request its id and the common headers, and ends its connection when it should end. */
public final class CommonHeadersFilter implements Filter {
    private final RequestIds requestIds;
    private final Shutdown shutdown;
    private final KeepAlive keepAlive;

    public CommonHeadersFilter(RequestIds requestIds, Shutdown shutdown, KeepAlive keepAlive) {
        this.requestIds = requestIds;
        this.shutdown = shutdown;
        this.keepAlive = keepAlive;
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        CommonHeaders.set(response.headers(), requestIds.of(request.headers()));
        response.beforeSend(() -> {
            if (shutdown.hasBegun() || isUnreadContinuation(request)) {
                response.header(HeaderValues.CONNECTION_CLOSE);
            } else if (!has(HeaderValues.CONNECTION_CLOSE, request.headers())
                    && !has(HeaderValues.CONNECTION_CLOSE, response.headers())) {
                keepAlive.announce(response.headers());
            }
        });
        chain.proceed();
        // Helidon announces the end of a connection but goes on reading it (RFC 9112, section 9.6): it would take
        // the rest of a broken body for the next request.
        if (has(HeaderValues.CONNECTION_CLOSE, response.headers())) {
            throw new CloseConnectionException("The answer announced it");
        }
    }

    /**
     * A client that waits for "100 Continue" and gets a response may send the body or not (RFC 9110, section 10.1.1).
     */
    private static boolean isUnreadContinuation(RoutingRequest request) {
        return has(HeaderValues.EXPECT_100, request.headers()) && !request.continueSent();
    }

    /**
     * Whether a header has the value. Most requests lack the header, and Helidon would collect its values all the same.
     */
    private static boolean has(Header value, Headers headers) {
        return headers.contains(value.headerName()) && headers.containsToken(value);
    }
}
