package todooo.adapter.http.rest.failure;

import io.helidon.common.buffers.BufferData;
import io.helidon.http.DateTime;
import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.ServerRequestHeaders;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;
import org.jspecify.annotations.Nullable;
import todooo.adapter.http.problem.Problem;
import todooo.adapter.http.problem.ProblemException;
import todooo.adapter.http.problem.ProblemType;
import todooo.adapter.http.rest.Links;
import todooo.adapter.http.rest.RequestIds;
import todooo.adapter.http.rest.body.Json;
import todooo.adapter.http.rest.filter.CommonHeaders;
import todooo.adapter.http.rest.filter.Cors;
import todooo.adapter.http.wire.framing.RequestBody;
import todooo.adapter.http.wire.framing.RequestLine;
import todooo.adapter.http.wire.framing.StrictReader;

/** Turns the responses that Helidon makes itself, before or beside any route, into problem documents. */
public final class DirectProblems implements DirectHandler {
    /** The message of Helidon's own 400, by which alone it can be recognized. */
    private static final String HEADERS_TOO_LARGE = "Header size exceeded";

    private final Links links;
    private final RequestIds requestIds;
    private final Cors cors;

    public DirectProblems(Links links, RequestIds requestIds, Cors cors) {
        this.links = links;
        this.requestIds = requestIds;
        this.cors = cors;
    }

    public DirectHandlers forAllEvents() {
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
        return response(request, event, new ProblemException(ProblemType.of(status)), headers);
    }

    /**
     * Called while the request line and the headers are read. An internal error there means that the client left or
     * that the path cannot be parsed: as a 500 each would be logged with a stack trace.
     */
    @Override
    public TransportResponse handle(
            TransportRequest request,
            EventType event,
            Status status,
            ServerResponseHeaders headers,
            @Nullable String message) {
        return response(request, event, refusal(event, status, message), headers);
    }

    private static ProblemException refusal(EventType event, Status status, @Nullable String message) {
        if (message != null && RequestLine.ADVICE.contains(message)) {
            return new ProblemException(ProblemType.MALFORMED_REQUEST, message);
        }
        return switch (message) {
            case StrictReader.TOO_MANY_LINES -> new ProblemException(ProblemType.HEADERS_TOO_LARGE, message);
            case HEADERS_TOO_LARGE -> new ProblemException(ProblemType.HEADERS_TOO_LARGE);
            case RequestBody.ENCODED ->
                new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE, message)
                        .with(HeaderNames.ACCEPT_ENCODING, "identity");
            case null, default ->
                new ProblemException(
                        event == EventType.INTERNAL_ERROR ? ProblemType.MALFORMED_REQUEST : ProblemType.of(status));
        };
    }

    private TransportResponse response(
            TransportRequest request, EventType event, ProblemException refusal, ServerResponseHeaders headers) {
        byte[] problem = problem(refusal, request.headers(), headers);
        if (!event.keepAlive()) {
            headers.set(HeaderValues.CONNECTION_CLOSE);
        }
        boolean bodiless = request.method().equals(Method.HEAD.text());
        return TransportResponse.builder()
                .status(refusal.type().status())
                .headers(headers)
                .entity(bodiless ? new byte[0] : problem)
                .keepAlive(event.keepAlive())
                .build();
    }

    /** The whole message that ends a connection whose request has not arrived, of which the headers may be known. */
    public BufferData message(ProblemType reason, ServerRequestHeaders request) {
        ServerResponseHeaders headers = ServerResponseHeaders.create();
        byte[] problem = problem(new ProblemException(reason), request, headers);
        headers.set(HeaderValues.CONNECTION_CLOSE);
        headers.contentLength(problem.length);
        BufferData message = BufferData.growing(1024);
        message.writeAscii("HTTP/1.1 " + reason.status() + "\r\nDate: ");
        message.write(DateTime.http1Bytes());
        headers.forEach(header -> header.writeHttp1Header(message));
        message.writeAscii("\r\n");
        message.write(problem);
        return message;
    }

    private byte[] problem(ProblemException refusal, ServerRequestHeaders request, ServerResponseHeaders headers) {
        String requestId = requestIds.of(request);
        CommonHeaders.set(headers, requestId);
        cors.set(headers, request);
        headers.set(HeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE);
        refusal.headers().forEach(headers::set);
        return Json.write(Problem.of(refusal, links.to(refusal.type()), requestId));
    }
}
