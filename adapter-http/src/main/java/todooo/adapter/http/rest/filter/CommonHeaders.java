package todooo.adapter.http.rest.filter;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.WritableHeaders;
import java.util.List;
import todooo.adapter.http.rest.RequestIds;

/** The headers of every response, unless it sets others. */
public final class CommonHeaders {
    private static final List<Header> DEFAULTS = List.of(
            // Everything here changes: keep it, but ask with its entity tag before using it again.
            HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "no-cache"),
            // JSON is data: no browser may guess another type, run it or frame it.
            HeaderValues.createCached("X-Content-Type-Options", "nosniff"),
            HeaderValues.createCached("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"));

    private CommonHeaders() {}

    public static void set(WritableHeaders<?> headers, String requestId) {
        DEFAULTS.forEach(headers::setIfAbsent);
        headers.set(RequestIds.HEADER, requestId);
    }
}
