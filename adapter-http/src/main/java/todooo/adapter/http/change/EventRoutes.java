package todooo.adapter.http.change;

import static todooo.adapter.http.rest.Operation.events;
import static todooo.adapter.http.rest.Operation.withoutQuery;
import static todooo.adapter.http.rest.RequestTarget.owner;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.ServerRequestHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import todooo.adapter.http.rest.Resource;
import todooo.adapter.http.rest.Response;
import todooo.application.port.in.change.WatchChanges;

/** The route of the stream of events. */
public final class EventRoutes implements HttpService {
    private static final HeaderName LAST_EVENT_ID = HeaderNames.create("Last-Event-ID");

    /** Tells nginx to hand on each event as it comes. */
    private static final HeaderName BUFFERING = HeaderNames.create("X-Accel-Buffering");

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private final EventStreams streams;
    private final Duration heartbeat;

    /**
     * The route of these streams.
     *
     * @param heartbeat the longest silence of a stream
     */
    public EventRoutes(EventStreams streams, Duration heartbeat) {
        this.streams = streams;
        this.heartbeat = heartbeat;
    }

    @Override
    public void routing(HttpRules rules) {
        Resource.route(rules, "/events", Map.of(Method.GET, events(withoutQuery(this::stream))));
    }

    private Response stream(ServerRequest request) {
        return Response.of(
                        Status.OK_200,
                        "text/event-stream",
                        new EventStream(streams, owner(), lastSeen(request.headers()), heartbeat))
                .with(HeaderNames.CACHE_CONTROL, "no-store")
                .with(BUFFERING, "no");
    }

    /** The number that the client got last. One that cannot be read is none: the client then gets the present one. */
    private static long lastSeen(ServerRequestHeaders headers) {
        return headers.first(LAST_EVENT_ID)
                .filter(id -> NUMBER.matcher(id).matches())
                .map(Long::valueOf)
                .orElse(WatchChanges.NONE_SEEN);
    }
}
