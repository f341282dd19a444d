package todooo.adapter.http.wire;

import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.http.Status;
import io.helidon.http.WritableHeaders;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1ConnectionListener;

/**
 * Changes the head of each response before Helidon writes it: Helidon gives a length also to 204, which must not have
 * one, and to 304, where it would be that of the response to a plain GET (RFC 9110, section 8.6). An answer that ends
 * with its connection has no length either, and no chunks, which HTTP/1.0 does not know: Helidon is told a length that
 * is never reached.
 */
final class ResponseHeads implements Http1ConnectionListener {
    @Override
    public void status(ConnectionContext context, Status status) {
        if (context instanceof TimedContext timed) {
            timed.connection().answersWith(status);
        }
    }

    @Override
    public void headers(ConnectionContext context, Headers headers) {
        if (context instanceof TimedContext timed
                && timed.connection().answersWithoutLength()
                && headers instanceof WritableHeaders<?> writable) {
            writable.remove(HeaderNames.CONTENT_LENGTH);
        }
    }
}
