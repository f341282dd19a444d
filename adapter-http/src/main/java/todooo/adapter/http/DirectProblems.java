package todooo.adapter.http;

import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;
import org.jspecify.annotations.Nullable;

/** Turns what Helidon answers by itself, before or beside any route, into problem documents. */
record DirectProblems(Links links, RequestIds requestIds, Cors cors) implements DirectHandler {
    DirectHandlers forAllEvents() {
        DirectHandlers.Builder handlers = DirectHandlers.builder();
        for (EventType event : EventType.values()) {
            handlers.addHandler(event, this);
        }
        return handlers.build();
    }

    /** Called while a request is routed. */
    @Override
    public TransportResponse handle(
            TransportRequest request,
            EventType event,
            Status status,
            ServerResponseHeaders headers,
            Throwable thrown,
            System.@Nullable Logger logger) {
        return response(request, event, ProblemType.of(status), headers);
    }

    /**
     * Called while the request line and the headers are read. An internal error there is a client that left or a path that
     * cannot be parsed: as a 500 it would be logged with its stack trace, each time.
     */
    @Override
    public TransportResponse handle(
            TransportRequest request,
            EventType event,
            Status status,
            ServerResponseHeaders headers,
            @Nullable String message) {
        ProblemType type = event == EventType.INTERNAL_ERROR ? ProblemType.MALFORMED_REQUEST : ProblemType.of(status);
        return response(request, event, type, headers);
    }

    private TransportResponse response(
            TransportRequest request, EventType event, ProblemType type, ServerResponseHeaders headers) {
        ProblemException refusal = new ProblemException(type);
        String requestId = requestIds.of(request.headers());
        CommonHeaders.set(headers, requestId);
        cors.set(headers, request.headers());
        headers.set(HeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE);
        refusal.headers().forEach(headers::set);
        if (!event.keepAlive()) {
            headers.set(HeaderValues.CONNECTION_CLOSE);
        }
        Problem problem = Problem.of(refusal, request.headers(), links, requestId);
        boolean bodiless = request.method().equals(Method.HEAD.text());
        return TransportResponse.builder()
                .status(type.status())
                .headers(headers)
                .entity(bodiless ? new byte[0] : Json.write(problem))
                .keepAlive(event.keepAlive())
                .build();
    }
}
