package todooo.adapter.http.rest;

import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import todooo.adapter.http.rest.body.Content;
import todooo.adapter.http.rest.body.Json;
import todooo.adapter.http.rest.body.Pieces;
import todooo.adapter.http.wire.TimedConnection;
import todooo.adapter.http.wire.TimedPeer;

/** A response before it is sent; immutable. */
public final class Response {
    private static final Content NOTHING = Pieces.of(new byte[0]);

    private final Status status;
    private final List<Header> headers;
    private final Content content;

    private Response(Status status, List<Header> headers, Content content) {
        this.status = status;
        this.headers = headers;
        this.content = content;
    }

    /** A response without a body. */
    public static Response empty(Status status) {
        return new Response(status, List.of(), NOTHING);
    }

    /** A response with this value as JSON. */
    public static Response json(Status status, Object value) {
        return json(status, Json.pieces(value));
    }

    /** A response with content that is JSON. */
    public static Response json(Status status, Content json) {
        return new Response(status, List.of(HeaderValues.CONTENT_TYPE_JSON), json);
    }

    /** A response with content of this media type. */
    public static Response of(Status status, String mediaType, Content content) {
        return new Response(status, List.of(), content).with(HeaderNames.CONTENT_TYPE, mediaType);
    }

    /** The same response with one more header. */
    public Response with(HeaderName name, String value) {
        return with(List.of(HeaderValues.create(name, value)));
    }

    /** The same response with a link to a URL that has this relation to it (RFC 8288). */
    public Response linking(String relation, String url) {
        return with(HeaderNames.LINK, String.format(Locale.ROOT, "<%s>; rel=\"%s\"", url, relation));
    }

    /** The same response with more headers. */
    public Response with(List<Header> more) {
        List<Header> all = new ArrayList<>(headers);
        all.addAll(more);
        return new Response(status, all, content);
    }

    /** Sends it; for HEAD only the headers, which are those of GET (RFC 9110, section 9.3.2). */
    public void send(ServerRequest request, ServerResponse response) {
        TimedConnection connection = TimedPeer.connectionOf(request);
        connection.holdAnswer(content.heldLength());
        boolean headOnly = request.prologue().method().equals(Method.HEAD);
        if (!headOnly) {
            content.open();
        }
        response.status(status);
        headers.forEach(response::header);
        if (content.length() == Content.WITHOUT_END) {
            connection.answerWithoutEnd();
            response.header(HeaderValues.CONNECTION_CLOSE);
            response.headers().contentLength(Long.MAX_VALUE);
        } else if (headOnly) {
            response.headers().contentLength(content.length());
        }
        if (headOnly) {
            response.send();
        } else {
            content.send(response);
        }
    }
}
