package todooo.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsErrorTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            server.host                 | two words   | a host name or an IP address
            server.host                 | ``          | a host name or an IP address
            server.port                 | 65536       | a whole number from 0 to 65535
            server.port                 | -1          | a whole number from 0 to 65535
            server.port                 | 80a         | a whole number from 0 to 65535
            auth.mode                   | accounts    | none
            persistence.adapter         | hibernate   | jdbc or jpa
            persistence.adapter         | JPA         | jdbc or jpa
            persistence.url             | jdbc:mysql: | jdbc:sqlite:FILE or jdbc:postgresql://HOST:PORT/DATABASE
            persistence.url             | jdbc:sqlite:| jdbc:sqlite:FILE or jdbc:postgresql://HOST:PORT/DATABASE
            persistence.readers         | 0           | a whole number from 1 to 64
            persistence.readers         | 65          | a whole number from 1 to 64
            persistence.acquire-timeout | 249ms       | a duration from 250ms to 1m, such as 500ms, 2s, 1m, 1h or 1d
            persistence.acquire-timeout | 61s         | a duration from 250ms to 1m, such as 500ms, 2s, 1m, 1h or 1d
            persistence.acquire-timeout | 2           | a duration from 250ms to 1m, such as 500ms, 2s, 1m, 1h or 1d
            persistence.isolation       | none        | read-committed, repeatable-read or serializable
            persistence.connections     | 0           | a whole number from 1 to 1000
            persistence.start-timeout   | 2h          | a duration from 250ms to 1h, such as 500ms, 2s, 1m, 1h or 1d
            http.public-url             | example.org | an http or https URL without query, such as https://example.org
            http.public-url             | ftp://a     | an http or https URL without query, such as https://example.org
            http.public-url             | http://a?b  | an http or https URL without query, such as https://example.org
            http.public-url             | http://a b  | an http or https URL without query, such as https://example.org
            http.require-if-match       | yes         | true or false
            http.todo-backend           | on          | true or false
            http.idempotency-retention  | 999ms       | a duration from 1s to 365d, such as 500ms, 2s, 1m, 1h or 1d
            http.idempotency-retention  | 366d        | a duration from 1s to 365d, such as 500ms, 2s, 1m, 1h or 1d
            http.trash-retention        | 999ms       | a duration from 1s to 3650d, such as 500ms, 2s, 1m, 1h or 1d
            http.change-retention       | 3651d       | a duration from 1s to 3650d, such as 500ms, 2s, 1m, 1h or 1d
            http.allowed-hosts          | a.example:1 | host names such as todo.example.org, separated by commas
            http.allowed-hosts          | *           | host names such as todo.example.org, separated by commas
            http.cors.allow-origins     | a.example   | origins such as https://example.org, separated by commas, or *
            http.cors.allow-origins     | http://a/   | origins such as https://example.org, separated by commas, or *
            http.cors.allow-origins     | http://a,   | origins such as https://example.org, separated by commas, or *
            http.max-body | 1023 | a number of bytes from 1KiB to 16MiB, such as 65536, 64KiB or 1MiB
            http.max-body | 17MiB | a number of bytes from 1KiB to 16MiB, such as 65536, 64KiB or 1MiB
            http.max-body | 64 KB | a number of bytes from 1KiB to 16MiB, such as 65536, 64KiB or 1MiB
            http.max-concurrent-requests | 0          | a whole number from 1 to 100000
            http.max-concurrent-requests | 100001     | a whole number from 1 to 100000
            http.max-connections        | 0           | a whole number from 1 to 1000000
            http.max-event-streams      | 0           | a whole number from 1 to 100000
            http.max-memory | 1023KiB | a number of bytes from 1MiB to 1024GiB, such as 134217728, 128MiB or 1GiB
            http.max-memory | 1025GiB | a number of bytes from 1MiB to 1024GiB, such as 134217728, 128MiB or 1GiB
            http.max-memory | 9999999999GiB | a number of bytes from 1MiB to 1024GiB, such as 134217728, 128MiB or 1GiB
            http.read-timeout           | 249ms       | a duration from 250ms to 1h, such as 500ms, 2s, 1m, 1h or 1d
            http.idle-timeout           | 2h          | a duration from 250ms to 1h, such as 500ms, 2s, 1m, 1h or 1d
            http.max-body | 9999999999MiB | a number of bytes from 1KiB to 16MiB, such as 65536, 64KiB or 1MiB
            """)
    void saysWhatIsAllowedInsteadOfABadValue(String key, String value, String allowed) {
        assertRefused(
                Map.of(),
                Map.of(key, value),
                "%s: '%s' (system property) is not allowed; use %s".formatted(key, value, allowed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1"})
    void refusesToOpenToOthersUnlessThatIsSaid(String host) {
        assertRefused(
                Map.of(),
                Map.of("server.host", host),
                ("server.host: '%s' lets other machines reach the service, which has no authentication;"
                                + " set auth.mode=none (AUTH_MODE=none in the environment, -Dauth.mode=none)"
                                + " to allow that")
                        .formatted(host));
    }

    @Test
    void saysWhichVariableHoldsABadValue() {
        assertRefused(
                Map.of("PERSISTENCE_ADAPTER", "hibernate"),
                Map.of(),
                "persistence.adapter: 'hibernate' (environment PERSISTENCE_ADAPTER) is not allowed; use jdbc or jpa");
    }

    @Test
    void saysWhichLineHoldsABadValue() throws IOException {
        Path file = write("server:\n  host: localhost\n  port: 08x\n");

        assertRefused(
                "server.port: '08x' (%s, line 3) is not allowed; use a whole number from 0 to 65535".formatted(file));
    }

    @Test
    void staysOnOneLineWhateverAValueHolds() {
        assertRefused(
                Map.of(),
                Map.of("persistence.adapter", "a\nb"),
                "persistence.adapter: 'a?b' (system property) is not allowed; use jdbc or jpa");
    }

    @Test
    void namesTheKnownKeysForAnUnknownProperty() {
        assertRefused(
                Map.of(),
                Map.of("server.prot", "80"),
                "Unknown setting server.prot (system property). Settings under server: server.host, server.port");
    }

    @Test
    void showsNoValueUnderAMisspeltKeyAsItMayBeAPassword() {
        assertThatThrownBy(() -> Settings.load(directory, Map.of(), Map.of("persistence.pasword", "secret")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("Unknown setting persistence.pasword (system property). ")
                .hasMessageNotContaining("secret");
    }

    @Test
    void namesTheKnownKeysForAnUnknownKeyInAFile() throws IOException {
        Path file = write("http:\n  max-body:\n    bytes: 5\n");

        assertRefused(("Unknown setting http.max-body.bytes (%s, line 3). Settings under http: http.public-url, "
                        + "http.max-body, http.max-import, http.max-concurrent-requests, http.max-connections, "
                        + "http.max-event-streams, http.max-memory, "
                        + "http.read-timeout, http.idle-timeout, http.require-if-match, http.todo-backend, "
                        + "http.allowed-hosts, http.cors.allow-origins, http.idempotency-retention, "
                        + "http.trash-retention, http.change-retention")
                .formatted(file));
    }

    @Test
    void refusesAValueInThePlaceOfARoot() throws IOException {
        Path file = write("server: 8000");

        assertRefused(
                "Unknown setting server (%s, line 1). Settings under server: server.host, server.port".formatted(file));
    }

    @Test
    void refusesAListWhereAValueBelongs() throws IOException {
        Path file = write("server.host: [localhost]");

        assertRefused(
                "server.host: 'a list' (%s, line 1) is not allowed; use a host name or an IP address".formatted(file));
    }

    @Test
    void refusesAKeyThatIsSetTwice() throws IOException {
        Path file = write("server:\n  port: 1\nserver.port: 2\n");

        assertRefused("%s, line 3: server.port is set twice".formatted(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"- server", "server", "? [server]\n: 5"})
    void refusesAFileThatIsNotKeysAndValues(String yaml) throws IOException {
        Path file = write(yaml);

        assertThatThrownBy(() -> Settings.load(directory, Map.of(), Map.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith(file + ", line 1: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: 1\nserver: port: 1",
                "a: 1\n\tserver: 1",
                "a: 1\nb: 'open",
                "a: 1\nb: *unknown",
                "a: 1\n--- \nb: 2"
            })
    void saysWhereAFileStopsToBeYaml(String yaml) throws IOException {
        Path file = write(yaml);

        assertThatThrownBy(() -> Settings.load(directory, Map.of(), Map.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith(file + ", line 2: ")
                .message()
                .doesNotContain("\n");
    }

    @Test
    void refusesAFileThatIsNotText() throws IOException {
        Path file = write("server: \u0000");

        assertThatThrownBy(() -> Settings.load(directory, Map.of(), Map.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(file.toString())
                .message()
                .doesNotContain("\n");
    }

    @Test
    void refusesAFileThatIsNotInUtf8() throws IOException {
        Path file = Files.write(
                directory.resolve("application.yaml"),
                "a: 1\npersistence.url: jdbc:sqlite:tödö.db".getBytes(StandardCharsets.ISO_8859_1));

        assertRefused("%s, line 2: persistence.url is not written in UTF-8".formatted(file));
    }

    @Test
    void refusesANamedFileThatCannotBe() {
        assertRefused(
                Map.of(),
                Map.of("config", "a\0b"),
                "The configuration file a\0b cannot be read (InvalidPathException)");
    }

    @Test
    void refusesANamedFileThatIsMissing() {
        assertRefused(
                Map.of(),
                Map.of("config", "missing.yaml"),
                "The configuration file %s cannot be read (NoSuchFileException)"
                        .formatted(directory.resolve("missing.yaml")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"persistance: {url: a}", "persistance.url: a"})
    void namesTheKnownSectionsForAnUnknownOneInAFile(String yaml) throws IOException {
        Path file = write(yaml);

        assertRefused("Unknown setting persistance.url (%s, line 1). Sections: auth, http, persistence, server"
                .formatted(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"persistance:", "persistance: [url]"})
    void refusesAnUnknownSectionWithoutSettingsToo(String yaml) throws IOException {
        Path file = write(yaml);

        assertRefused(
                "Unknown setting persistance (%s, line 1). Sections: auth, http, persistence, server".formatted(file));
    }

    private Path write(String yaml) throws IOException {
        return Files.writeString(directory.resolve("application.yaml"), yaml);
    }

    private void assertRefused(String message) {
        assertRefused(Map.of(), Map.of(), message);
    }

    private void assertRefused(Map<String, String> environment, Map<String, String> properties, String message) {
        assertThatThrownBy(() -> Settings.load(directory, environment, properties))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(message);
    }
}
