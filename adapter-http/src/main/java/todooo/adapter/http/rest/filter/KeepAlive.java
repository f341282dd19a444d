package todooo.adapter.http.rest.filter;

import io.helidon.http.Header;
import io.helidon.http.HeaderValues;
import io.helidon.http.WritableHeaders;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Tells a client how long it may leave a connection idle and still send a request on it (RFC 2068, section 19.7.1).
 *
 * @param hint the header that says so; none if the connection ends too soon for whole seconds
 */
public record KeepAlive(@Nullable Header hint) {
    /** A request that is sent at the last moment has to arrive before the connection ends. */
    private static final long MARGIN_SECONDS = 5;

    public static KeepAlive of(Duration idleTimeout) {
        long seconds = Math.max(1, idleTimeout.toSeconds() - MARGIN_SECONDS);
        return new KeepAlive(
                seconds < idleTimeout.toSeconds()
                        ? HeaderValues.createCached("Keep-Alive", "timeout=" + seconds)
                        : null);
    }

    public void announce(WritableHeaders<?> headers) {
        if (hint != null) {
            headers.set(hint);
        }
    }
}
