package todooo.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpSettingsTest {
    @Test
    void haveTheDefaultLimitsUnlessSomebodySaysOtherwise() {
        assertThat(HttpSettings.of("localhost", 8000))
                .isEqualTo(new HttpSettings(
                        "localhost", 8000, null, HttpLimits.DEFAULT, false, false, Set.of(), Set.of()));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 65_536})
    void rejectAPortThatIsNone(int port) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HttpSettings.of("localhost", port))
                .withMessage("port must be from 0 to 65535, not " + port);
    }

    @Test
    void rejectABlankHost() {
        assertThatIllegalArgumentException().isThrownBy(() -> HttpSettings.of(" ", 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "example.org", "https://example.org/", "https://EXAMPLE.org", "null", "https://*"})
    void rejectAnOriginThatNoBrowserSends(String origin) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HttpSettings(
                        "localhost", 0, null, HttpLimits.DEFAULT, false, false, Set.of(), Set.of(origin)))
                .withMessageContaining("[" + origin + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "example.org:80", "*.example.org", "http://x", "a b", "[::1]"})
    void rejectAnAllowedHostThatIsNoName(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HttpSettings(
                        "localhost", 0, null, HttpLimits.DEFAULT, false, false, Set.of(name), Set.of()))
                .withMessageContaining("[" + name + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"example.org", "/api", "ftp://example.org", "http:x", "https://u@x", "https://x?a", "https://x#a"
            })
    void rejectAPublicUrlThatLinksCannotStartWith(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HttpSettings(
                        "localhost", 0, URI.create(url), HttpLimits.DEFAULT, false, false, Set.of(), Set.of()))
                .withMessageContaining(url);
    }
}
