package todooo.bootstrap;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
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
            server.host                 | two words   | is a host name or an IP address
            server.host                 | ``          | is a host name or an IP address
            server.port                 | 65536       | is a whole number from 0 to 65535
            server.port                 | -1          | is a whole number from 0 to 65535
            server.port                 | 80a         | is a whole number from 0 to 65535
            persistence.adapter         | hibernate   | are jdbc and jpa
            persistence.adapter         | JPA         | are jdbc and jpa
            persistence.url             | jdbc:mysql: | is jdbc:sqlite:FILE or jdbc:postgresql://HOST:PORT/DATABASE
            persistence.url             | jdbc:sqlite:| is jdbc:sqlite:FILE or jdbc:postgresql://HOST:PORT/DATABASE
            persistence.readers         | 0           | is a whole number from 1 to 64
            persistence.readers         | 65          | is a whole number from 1 to 64
            persistence.acquire-timeout | 249ms       | is a duration from 250ms to 60s, such as 500ms, 2s or 1h
            persistence.acquire-timeout | 61s         | is a duration from 250ms to 60s, such as 500ms, 2s or 1h
            persistence.acquire-timeout | 2           | is a duration from 250ms to 60s, such as 500ms, 2s or 1h
            persistence.isolation       | none        | are read-committed, repeatable-read and serializable
            persistence.connections     | 0           | is a whole number from 1 to 1000
            persistence.start-timeout   | 2h          | is a duration from 250ms to 1h, such as 500ms, 2s or 1h
            http.public-url             | example.org | is an http or https URL without query, such as https://example.org
            http.public-url             | ftp://a     | is an http or https URL without query, such as https://example.org
            http.public-url             | http://a?b  | is an http or https URL without query, such as https://example.org
            http.public-url             | http://a b  | is an http or https URL without query, such as https://example.org
            http.require-if-match       | yes         | are true and false
            http.todo-backend           | on          | are true and false
            http.idempotency-retention  | 999ms       | is a duration from 1s to 720h, such as 500ms, 2s or 1h
            http.idempotency-retention  | 1d          | is a duration from 1s to 720h, such as 500ms, 2s or 1h
            http.cors.allow-origins     | a.example   | are origins such as https://example.org, separated by commas, or *
            http.cors.allow-origins     | http://a/   | are origins such as https://example.org, separated by commas, or *
            http.cors.allow-origins     | http://a,   | are origins such as https://example.org, separated by commas, or *
            http.max-body               | 1023        | is a number of bytes from 1024 to 16777216, such as 65536, 64KiB or 1MiB
            http.max-body               | 17MiB       | is a number of bytes from 1024 to 16777216, such as 65536, 64KiB or 1MiB
            http.max-body               | 64 KB       | is a number of bytes from 1024 to 16777216, such as 65536, 64KiB or 1MiB
            http.max-concurrent-requests | 0          | is a whole number from 1 to 100000
            http.max-concurrent-requests | 100001     | is a whole number from 1 to 100000
            http.max-connections        | 0           | is a whole number from 1 to 1000000
            http.max-memory             | 1023KiB     | is a number of bytes from 1048576 to 1099511627776, such as 134217728, 128MiB or 1GiB
            http.max-memory             | 1025GiB     | is a number of bytes from 1048576 to 1099511627776, such as 134217728, 128MiB or 1GiB
            http.max-memory             | 9999999999GiB | is a number of bytes from 1048576 to 1099511627776, such as 134217728, 128MiB or 1GiB
            http.read-timeout           | 249ms       | is a duration from 250ms to 1h, such as 500ms, 2s or 1h
            http.idle-timeout           | 2h          | is a duration from 250ms to 1h, such as 500ms, 2s or 1h
            http.max-body               | 9999999999MiB | is a number of bytes from 1024 to 16777216, such as 65536, 64KiB or 1MiB
            """)
    void saysWhatIsAllowedInsteadOfABadValue(String key, String value, String allowed) {
        assertRefused(
                Map.of(),
                Map.of(key, value),
                "%s is '%s' (system property): allowed %s".formatted(key, value, allowed));
    }

    @Test
    void saysWhichVariableHoldsABadValue() {
        assertRefused(
                Map.of("PERSISTENCE_ADAPTER", "hibernate"),
                Map.of(),
                "persistence.adapter is 'hibernate' (environment PERSISTENCE_ADAPTER): allowed are jdbc and jpa");
    }

    @Test
    void saysWhichLineHoldsABadValue() throws IOException {
        Path file = write("server:\n  host: localhost\n  port: 08x\n");

        assertRefused("server.port is '08x' (%s, line 3): allowed is a whole number from 0 to 65535".formatted(file));
    }

    @Test
    void staysOnOneLineWhateverAValueHolds() {
        assertRefused(
                Map.of(),
                Map.of("persistence.adapter", "a\nb"),
                "persistence.adapter is 'a?b' (system property): allowed are jdbc and jpa");
    }

    @Test
    void namesTheKnownKeysForAnUnknownProperty() {
        assertRefused(
                Map.of(),
                Map.of("server.prot", "80"),
                "server.prot (system property) is no setting, those of server are server.host and server.port");
    }

    @Test
    void showsNoValueUnderAMisspeltKeyAsItMayBeAPassword() {
        assertThatThrownBy(() -> Settings.load(directory, Map.of(), Map.of("persistence.pasword", "secret")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("persistence.pasword (system property) is no setting")
                .hasMessageNotContaining("secret");
    }

    @Test
    void namesTheKnownKeysForAnUnknownKeyInAFile() throws IOException {
        Path file = write("http:\n  max-body:\n    bytes: 5\n");

        assertRefused(
                "http.max-body.bytes (%s, line 3) is no setting, those of http are http.public-url, http.max-body, http.max-concurrent-requests, http.max-connections, http.max-memory, http.read-timeout, http.idle-timeout, http.require-if-match, http.todo-backend, http.cors.allow-origins and http.idempotency-retention"
                        .formatted(file));
    }

    @Test
    void refusesAValueInThePlaceOfARoot() throws IOException {
        Path file = write("server: 8000");

        assertRefused(
                "server (%s, line 1) is no setting, those of server are server.host and server.port".formatted(file));
    }

    @Test
    void refusesAListWhereAValueBelongs() throws IOException {
        Path file = write("server.host: [localhost]");

        assertRefused("server.host is 'a list' (%s, line 1): allowed is a host name or an IP address".formatted(file));
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
    void refusesANamedFileThatIsMissing() {
        assertRefused(
                Map.of(),
                Map.of("config", "missing.yaml"),
                "The configuration file %s cannot be read (NoSuchFileException)"
                        .formatted(directory.resolve("missing.yaml")));
    }

    @Test
    void leavesOtherRootsOfAFileAlone() throws IOException {
        write("spring: {profiles: [a, {b: c}]}\nserverless: yes\n");

        Settings.load(directory, Map.of(), Map.of());
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
