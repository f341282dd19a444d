package todooo.bootstrap.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import todooo.adapter.http.HttpSettings;

/** Where clients find the service, when that differs from where it listens. */
final class WebAddress {
    private WebAddress() {}

    static Optional<URI> parse(String text) {
        try {
            return Optional.of(new URI(text)).filter(HttpSettings::isPublicUrl);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
