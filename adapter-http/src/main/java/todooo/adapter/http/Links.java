package todooo.adapter.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.ServerRequestHeaders;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import todooo.domain.TodoId;

/** Makes absolute URLs of this service. {@code X-Forwarded-*} is ignored: anybody can send it. */
final class Links {
    /** A host and port as in RFC 9110, section 7.2, without what nobody needs in a URL that others follow. */
    private static final Pattern HOST = Pattern.compile("([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(:[0-9]{1,5})?");

    private final @Nullable String publicBase;

    /** The last good host: nearly always the next one too. */
    private volatile Base last = new Base("localhost");

    Links(@Nullable URI publicUrl) {
        this.publicBase = publicUrl == null ? null : publicUrl.toString().replaceFirst("/+$", "");
    }

    /**
     * Refuses a request whose {@code Host} would become part of links and is none, before anything is done for it.
     *
     * @throws ProblemException if no link can be made for this request
     */
    void requireHost(ServerRequest request, ServerResponse response) {
        if (base(request.headers()).isEmpty()) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST, "The header Host is not a host name or address.");
        }
        response.next();
    }

    /** The URL of a path, which starts with a slash; without a host if the request did not name a good one. */
    String to(String path, ServerRequestHeaders headers) {
        return base(headers).orElse("") + path;
    }

    /** The URL of a to-do. */
    String to(TodoId id, ServerRequestHeaders headers) {
        return to("/todo/" + id.value(), headers);
    }

    /** The URL of the page about a kind of problem. */
    String to(ProblemType type, ServerRequestHeaders headers) {
        return to("/problems/" + type.slug(), headers);
    }

    private Optional<String> base(ServerRequestHeaders headers) {
        if (publicBase != null) {
            return Optional.of(publicBase);
        }
        return headers.first(HeaderNames.HOST).flatMap(this::base);
    }

    private Optional<String> base(String host) {
        Base known = last;
        if (known.host.equals(host)) {
            return Optional.of(known.url);
        }
        if (!HOST.matcher(host).matches()) {
            return Optional.empty();
        }
        Base base = new Base(host);
        last = base;
        return Optional.of(base.url);
    }

    private record Base(String host, String url) {
        Base(String host) {
            this(host, "http://" + host);
        }
    }
}
