package todooo.adapter.http;

import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.http.RequestException;
import io.helidon.http.WritableHeaders;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http.DirectTransportRequest;
import io.helidon.webserver.http1.Http1ConnectionListener;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Looks at the head of each request before Helidon acts on it: tells the connection how far it is, and gives a head of
 * HTTP/1.0, of which Helidon knows nothing, the same meaning in HTTP/1.1.
 */
final class RequestHeads implements Http1ConnectionListener {
    /** A host and port as RFC 9110 has them in section 7.2, but not an empty one: all URLs here have a host. */
    private static final Pattern HOST = Pattern.compile("([A-Za-z0-9._~!$&'()*+,;=%-]+|\\[[0-9A-Fa-f:.]+])(:[0-9]*)?");

    @Override
    public void prologue(ConnectionContext context, HttpPrologue requestLine) {
        if (context instanceof TimedContext timed) {
            timed.connection().requestLineRead(requestLine);
        }
    }

    /**
     * Examines the headers, and changes those of HTTP/1.0.
     *
     * @throws RequestException if they cannot be those of a request
     */
    @Override
    public void headers(ConnectionContext context, Headers headers) {
        if (context instanceof TimedContext timed) {
            TimedConnection connection = timed.connection();
            if (connection.speaksHttp10() && headers instanceof WritableHeaders<?> writable) {
                translate(connection, writable);
            }
            requireHost(connection, headers);
            connection.headRead(headers);
        }
    }

    /**
     * In HTTP/1.0 a connection ends with the answer unless the client asks for more (RFC 9112, section 9.3), there are no
     * chunks (section 6.1) and no {@code 100 Continue} (RFC 9110, section 10.1.1).
     */
    private static void translate(TimedConnection connection, WritableHeaders<?> headers) {
        if (headers.contains(HeaderNames.TRANSFER_ENCODING)) {
            throw malformed(connection, headers, "There are no chunks in HTTP/1.0");
        }
        headers.remove(HeaderNames.EXPECT);
        if (!headers.containsToken(HeaderValues.CONNECTION_KEEP_ALIVE)) {
            headers.set(HeaderValues.CONNECTION_CLOSE);
        }
    }

    /** Only in HTTP/1.0 the host may be missing (RFC 9112, section 3.2). */
    private static void requireHost(TimedConnection connection, Headers headers) {
        List<String> hosts = headers.all(HeaderNames.HOST, List::of);
        boolean missing = hosts.isEmpty() && connection.speaksHttp10();
        if (!missing && (hosts.size() != 1 || !HOST.matcher(hosts.getFirst()).matches())) {
            throw malformed(connection, headers, "A request names one host");
        }
    }

    private static RequestException malformed(TimedConnection connection, Headers headers, String message) {
        return RequestException.builder()
                .type(EventType.BAD_REQUEST)
                .request(DirectTransportRequest.create(connection.requestLine(), headers))
                .setKeepAlive(false)
                .message(message)
                .build();
    }
}
