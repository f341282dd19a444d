package todooo.bootstrap.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/** Where clients find the service, when that differs from where it listens. */
final class WebAddress {
    private static final List<String> SCHEMES = List.of("http", "https");

    private WebAddress() {}

    static Optional<URI> parse(String text) {
        try {
            return Optional.of(new URI(text)).filter(WebAddress::isAllowed);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isAllowed(URI uri) {
        return uri.getScheme() != null
                && SCHEMES.contains(uri.getScheme())
                && uri.getHost() != null
                && uri.getUserInfo() == null
                && uri.getQuery() == null
                && uri.getFragment() == null;
    }
}
