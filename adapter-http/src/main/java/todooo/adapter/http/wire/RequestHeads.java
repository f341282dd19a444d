package todooo.adapter.http.wire;

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
import todooo.adapter.http.wire.framing.RequestBody;

/**
 * Examines the head of each request before Helidon acts on it: tells the connection how far it has come, and translates
 * a head that Helidon does not understand, such as one of HTTP/1.0.
 */
final class RequestHeads implements Http1ConnectionListener {
    /** A host and port as RFC 9110 has them in section 7.2, but not an empty one: all URLs here have a host. */
    private static final Pattern HOST = Pattern.compile("([A-Za-z0-9._~!$&'()*+,;=%-]+|\\[[0-9A-Fa-f:.]+])(:[0-9]*)?");

    private static final String NO_CODING = "identity";

    @Override
    public void prologue(ConnectionContext context, HttpPrologue requestLine) {
        if (context instanceof TimedContext timed) {
            timed.connection().requestLineRead(requestLine);
        }
    }

    /**
     * Examines the headers, and changes those that Helidon would misunderstand.
     *
     * @throws RequestException if they cannot be those of a request
     */
    @Override
    public void headers(ConnectionContext context, Headers headers) {
        if (context instanceof TimedContext timed && headers instanceof WritableHeaders<?> writable) {
            TimedConnection connection = timed.connection();
            if (connection.speaksHttp10()) {
                translate(connection, writable);
            }
            requireHost(connection, writable);
            requireNoCoding(connection, writable);
            connection.headRead(writable);
        }
    }

    /**
     * In HTTP/1.0 a connection ends with the answer unless the client asks for more (RFC 9112, section 9.3), there are
     * no chunks (section 6.1) and no {@code 100 Continue} (RFC 9110, section 10.1.1).
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

    /**
     * Only in HTTP/1.0 the host may be missing (RFC 9112, section 3.2). A host in the target overrides the header
     * (section 3.2.2).
     */
    private static void requireHost(TimedConnection connection, WritableHeaders<?> headers) {
        List<String> hosts = headers.all(HeaderNames.HOST, List::of);
        boolean missing = hosts.isEmpty() && connection.speaksHttp10();
        if (!missing && (hosts.size() != 1 || !isHost(hosts.getFirst()))) {
            throw malformed(connection, headers, "A request names one host");
        }
        String authority = connection.authority();
        if (authority != null) {
            if (!isHost(authority)) {
                throw malformed(connection, headers, "The host of the target is malformed");
            }
            headers.set(HeaderNames.HOST, authority);
        }
    }

    private static boolean isHost(String text) {
        return HOST.matcher(text).matches();
    }

    /**
     * Helidon would take {@code identity} for a coding, which it is not (RFC 9110, section 8.4.1), and refuse others by
     * 400.
     */
    private static void requireNoCoding(TimedConnection connection, WritableHeaders<?> headers) {
        if (headers.contains(HeaderNames.CONTENT_ENCODING)) {
            if (!headers.get(HeaderNames.CONTENT_ENCODING).allValues(true).stream()
                    .allMatch(NO_CODING::equalsIgnoreCase)) {
                throw refusal(connection, headers, EventType.OTHER, RequestBody.ENCODED);
            }
            headers.remove(HeaderNames.CONTENT_ENCODING);
        }
    }

    private static RequestException malformed(TimedConnection connection, Headers headers, String message) {
        return refusal(connection, headers, EventType.BAD_REQUEST, message);
    }

    private static RequestException refusal(
            TimedConnection connection, Headers headers, EventType type, String message) {
        return RequestException.builder()
                .type(type)
                .request(DirectTransportRequest.create(connection.requestLine(), headers))
                .setKeepAlive(false)
                .message(message)
                .build();
    }
}
