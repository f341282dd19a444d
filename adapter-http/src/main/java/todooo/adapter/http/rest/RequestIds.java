package todooo.adapter.http.rest;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.http.ServerRequestHeaders;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Gives each request an id, which its client and the log share. */
public final class RequestIds {
    public static final HeaderName HEADER = HeaderNames.create("X-Request-Id");

    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{1,128}");

    private final Supplier<String> made;

    public RequestIds(Supplier<String> made) {
        this.made = made;
    }

    /** The id that the client sent if it is fit for logs and URLs, else a new one. */
    public String of(ServerRequestHeaders headers) {
        return headers.first(HEADER).filter(id -> SANE.matcher(id).matches()).orElseGet(made);
    }

    /** The id that the request of this response already has. */
    public String known(Headers responseHeaders) {
        return responseHeaders.first(HEADER).orElseGet(made);
    }
}
