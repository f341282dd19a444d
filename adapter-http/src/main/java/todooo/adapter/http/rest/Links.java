package todooo.adapter.http.rest;

import io.helidon.common.socket.PeerInfo;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerRequestHeaders;
import io.helidon.webserver.http.ServerRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import todooo.adapter.http.problem.ProblemException;
import todooo.adapter.http.problem.ProblemType;

/**
 * Makes absolute URLs of this service. They start with its public URL if it has one, else with the {@code Host} of the
 * request, else with the address that the request came to. {@code X-Forwarded-*} is ignored: any client can send it.
 */
public final class Links {
    private final @Nullable String publicBase;
    private final HostNames names;

    /** The last good host: nearly always the next one too. */
    private volatile Base last = new Base("localhost");

    public Links(@Nullable URI publicUrl, HostNames names) {
        this.publicBase = publicUrl == null ? null : publicUrl.toString().replaceFirst("/+$", "");
        this.names = names;
    }

    /**
     * Checks that a request is meant for this service. A request without {@code Host}, as in HTTP/1.0, is.
     *
     * @throws ProblemException if its {@code Host} is malformed or that of another service
     */
    public void requireHost(ServerRequestHeaders headers) {
        headers.first(HeaderNames.HOST).ifPresent(this::known);
    }

    /** The URL of this service in its OpenAPI document: the public URL, or ".", which is where the document is. */
    public String server() {
        return publicBase == null ? "." : publicBase;
    }

    /** The URL of a path, which starts with a slash. */
    public String to(String path, ServerRequest request) {
        return base(request) + path;
    }

    /**
     * The URL of the page about a problem type. Without a public URL it is relative, as it must not change with the
     * host.
     */
    public String to(ProblemType type) {
        return (publicBase == null ? "" : publicBase) + "/problems/" + type.slug();
    }

    /** The beginning of the URLs in a response; empty if the host of the request is not this service's. */
    public String base(ServerRequest request) {
        return publicBase == null && !request.headers().contains(HeaderNames.HOST)
                ? base(request.localPeer())
                : base(request.headers());
    }

    /** The same for a request of which only the headers are known, so that a missing host remains missing. */
    String base(ServerRequestHeaders headers) {
        if (publicBase != null) {
            return publicBase;
        }
        Optional<String> host = headers.first(HeaderNames.HOST);
        try {
            return host.map(this::known).map(Base::url).orElse("");
        } catch (ProblemException e) {
            return "";
        }
    }

    /** The address of a connection's end, without the zone of an IPv6 address, which means nothing elsewhere. */
    static String base(PeerInfo end) {
        String address = end.host().replaceFirst("%.*", "");
        return String.format(
                Locale.ROOT, "http://%s:%d", address.contains(":") ? "[" + address + "]" : address, end.port());
    }

    private Base known(String host) {
        Base known = last;
        if (known.host.equals(host)) {
            return known;
        }
        names.require(host);
        Base base = new Base(host);
        last = base;
        return base;
    }

    private record Base(String host, String url) {
        Base(String host) {
            this(host, "http://" + host);
        }
    }
}
