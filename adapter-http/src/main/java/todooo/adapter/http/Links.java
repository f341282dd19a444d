package todooo.adapter.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.ServerRequestHeaders;
import io.helidon.webserver.http.ServerRequest;
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

    Links(@Nullable URI publicUrl) {
        this.publicBase = publicUrl == null ? null : publicUrl.toString().replaceFirst("/+$", "");
    }

    /**
     * The URL of a path, which starts with a slash.
     *
     * @throws ProblemException if it depends on the request's {@code Host} and that is none
     */
    String to(String path, ServerRequest request) {
        return base(request.headers())
                        .orElseThrow(() -> new ProblemException(
                                ProblemType.MALFORMED_REQUEST, "The header Host is not a host name or address."))
                + path;
    }

    /** The URL of a to-do. */
    String to(TodoId id, ServerRequest request) {
        return to("/todo/" + id.value(), request);
    }

    /** The URL of the page about a kind of problem; without its host if the request did not name a good one. */
    String to(ProblemType type, ServerRequestHeaders headers) {
        return base(headers).orElse("") + "/problems/" + type.slug();
    }

    private Optional<String> base(ServerRequestHeaders headers) {
        if (publicBase != null) {
            return Optional.of(publicBase);
        }
        return headers.first(HeaderNames.HOST)
                .filter(host -> HOST.matcher(host).matches())
                .map(host -> "http://" + host);
    }
}
