package todooo.adapter.http;

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

/** What a request is answered with, before it is sent; immutable. */
final class Answer {
    private static final Content NOTHING = Pieces.of(new byte[0]);

    private final Status status;
    private final List<Header> headers;
    private final Content content;

    private Answer(Status status, List<Header> headers, Content content) {
        this.status = status;
        this.headers = headers;
        this.content = content;
    }

    /** An answer without a body. */
    static Answer empty(Status status) {
        return new Answer(status, List.of(), NOTHING);
    }

    /** An answer with this value as JSON. */
    static Answer json(Status status, Object value) {
        return json(status, Json.pieces(value));
    }

    /** An answer with content that is JSON. */
    static Answer json(Status status, Content json) {
        return new Answer(status, List.of(HeaderValues.CONTENT_TYPE_JSON), json);
    }

    /** An answer with content of this media type. */
    static Answer of(Status status, String mediaType, Content content) {
        return new Answer(status, List.of(), content).with(HeaderNames.CONTENT_TYPE, mediaType);
    }

    /** The same answer with one more header. */
    Answer with(HeaderName name, String value) {
        return with(List.of(HeaderValues.create(name, value)));
    }

    /** The same answer with more headers. */
    Answer with(List<Header> more) {
        List<Header> all = new ArrayList<>(headers);
        all.addAll(more);
        return new Answer(status, all, content);
    }

    /** Sends it; to a HEAD only the headers, which are those of the GET (RFC 9110, section 9.3.2). */
    void send(ServerRequest request, ServerResponse response) {
        TimedPeer.connectionOf(request).holdAnswer(content.heldLength());
        response.status(status);
        headers.forEach(response::header);
        if (request.prologue().method().equals(Method.HEAD)) {
            response.headers().contentLength(content.length());
            response.send();
        } else {
            content.send(response);
        }
    }
}
