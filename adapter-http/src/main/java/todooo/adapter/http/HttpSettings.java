package todooo.adapter.http;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import todooo.adapter.http.rest.filter.Cors;

/**
 * Where the service is reached, and by whom.
 *
 * @param host the name or address to listen on
 * @param port the port to listen on, 0 for any that is free
 * @param publicUrl the beginning of links, an absolute http or https URL; null for the {@code Host} of the request
 * @param limits the share of the service that clients may take
 * @param requireIfMatch whether a change must state {@code If-Match}
 * @param todoBackend whether clients of the Todo-Backend specification are served too; they can delete all to-dos
 * @param allowedHosts further names that {@code Host} may contain, as {@link #HOST_NAME} has them; addresses and
 *     {@code localhost} are always allowed
 * @param allowedOrigins the origins whose pages may use the service, as {@link #ORIGIN} has them;
 *     {@value Cors#ANY_ORIGIN} for all
 */
public record HttpSettings(
        String host,
        int port,
        @Nullable URI publicUrl,
        HttpLimits limits,
        boolean requireIfMatch,
        boolean todoBackend,
        Set<String> allowedHosts,
        Set<String> allowedOrigins) {
    /** The regular expression of an allowed origin, written as browsers send it (RFC 6454, section 6.2). */
    public static final String ORIGIN = Cors.ORIGIN;

    /** The regular expression of a host name without a port, as far as {@code Host} may have it. */
    public static final String HOST_NAME = "[A-Za-z0-9._-]{1,255}";

    private static final int MAX_PORT = 65_535;

    /**
     * Settings that a server can start with.
     *
     * @throws IllegalArgumentException if one of them is out of its range; the message names it and says what is
     *     allowed
     */
    public HttpSettings {
        allowedHosts = Set.copyOf(allowedHosts);
        allowedOrigins = Set.copyOf(allowedOrigins);
        require(!host.isBlank(), "host must not be blank");
        require(port >= 0 && port <= MAX_PORT, "port must be from 0 to " + MAX_PORT + ", not " + port);
        require(
                allowedHosts.stream().allMatch(name -> name.matches(HOST_NAME)),
                "allowedHosts must be host names without a port, not " + allowedHosts);
        require(
                allowedOrigins.stream().allMatch(origin -> origin.matches(ORIGIN)),
                "allowedOrigins must be * or like https://example.org, not " + allowedOrigins);
        require(
                publicUrl == null || isPublicUrl(publicUrl),
                "publicUrl must be an absolute http or https URL without user, query or fragment, not " + publicUrl);
    }

    /** Settings with the default limits, and links that start with the {@code Host} of the request. */
    public static HttpSettings of(String host, int port) {
        return new HttpSettings(host, port, null, HttpLimits.DEFAULT, false, false, Set.of(), Set.of());
    }

    /** Whether links can start with this URL: it is absolute, of http or https, without user, query or fragment. */
    public static boolean isPublicUrl(URI url) {
        return ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
                && url.getHost() != null
                && url.getRawUserInfo() == null
                && url.getRawQuery() == null
                && url.getRawFragment() == null;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
