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
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
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
                translate(context, connection, writable);
            }
            requireOneHost(connection, headers);
            connection.headRead(headers);
        }
    }

    /**
     * In HTTP/1.0 a connection ends with the answer unless the client asks for more (RFC 9112, section 9.3), there are no
     * chunks (section 6.1) and no {@code 100 Continue} (RFC 9110, section 10.1.1), and the host may be missing.
     */
    private static void translate(ConnectionContext context, TimedConnection connection, WritableHeaders<?> headers) {
        if (headers.contains(HeaderNames.TRANSFER_ENCODING)) {
            throw malformed(connection, headers, "There are no chunks in HTTP/1.0");
        }
        headers.remove(HeaderNames.EXPECT);
        if (!headers.containsToken(HeaderValues.CONNECTION_KEEP_ALIVE)) {
            headers.set(HeaderValues.CONNECTION_CLOSE);
        }
        if (!headers.contains(HeaderNames.HOST) && context.localPeer().address() instanceof InetSocketAddress address) {
            headers.set(HeaderNames.HOST, host(address));
        }
    }

    private static String host(InetSocketAddress local) {
        InetAddress address = local.getAddress();
        String text = address.getHostAddress();
        // A zone means something only to the machine that has given it.
        String literal = address instanceof Inet6Address ? "[" + text.replaceFirst("%.*", "") + "]" : text;
        return literal + ":" + local.getPort();
    }

    private static void requireOneHost(TimedConnection connection, Headers headers) {
        List<String> hosts = headers.all(HeaderNames.HOST, List::of);
        if (hosts.size() != 1 || !HOST.matcher(hosts.getFirst()).matches()) {
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
