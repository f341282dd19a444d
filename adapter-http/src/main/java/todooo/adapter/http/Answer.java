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
    static final String JSON = "application/json";

    private final Status status;
    private final List<Header> headers;
    private final byte[] body;

    private Answer(Status status, List<Header> headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /** An answer without a body. */
    static Answer empty(Status status) {
        return new Answer(status, List.of(), new byte[0]);
    }

    /** An answer with this value as JSON. */
    static Answer json(Status status, Object value) {
        return new Answer(status, List.of(HeaderValues.CONTENT_TYPE_JSON), Json.write(value));
    }

    /** An answer with a body of this media type. The body is not copied: nobody may change it afterwards. */
    static Answer of(Status status, String mediaType, byte[] body) {
        return new Answer(status, List.of(), body).with(HeaderNames.CONTENT_TYPE, mediaType);
    }

    /** The same answer with one more header. */
    Answer with(HeaderName name, String value) {
        return with(List.of(HeaderValues.create(name, value)));
    }

    /** The same answer with more headers. */
    Answer with(List<Header> more) {
        List<Header> all = new ArrayList<>(headers);
        all.addAll(more);
        return new Answer(status, all, body);
    }

    /** Sends it; to a HEAD only the headers, which are those of the GET (RFC 9110, section 9.3.2). */
    void send(ServerRequest request, ServerResponse response) {
        TimedConnection.of(request).holdAnswer(body.length);
        response.status(status);
        headers.forEach(response::header);
        if (request.prologue().method().equals(Method.HEAD)) {
            response.headers().contentLength(body.length);
            response.send();
        } else {
            response.send(body);
        }
    }
}
