package todooo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import todooo.adapter.http.HttpSettings;
import todooo.adapter.persistence.sql.DatabaseSettings;

class SettingsTest {
    private static final Map<String, String> EVERY_KEY = Map.of(
            "server.host", "::1",
            "server.port", "0",
            "persistence.adapter", "jpa",
            "persistence.url", "jdbc:sqlite:/data/list.db",
            "persistence.readers", "64",
            "persistence.acquire-timeout", "750ms",
            "http.public-url", "https://todo.example.org/app",
            "http.max-body", "1MiB",
            "http.require-if-match", "true");

    private static final Settings EVERY_VALUE = new Settings(
            StorageAdapter.JPA,
            new DatabaseSettings("jdbc:sqlite:/data/list.db", 64, Duration.ofMillis(750)),
            new HttpSettings("::1", 0, URI.create("https://todo.example.org/app"), 1 << 20, true));

    @TempDir
    private Path directory;

    @Test
    void hasDefaults() {
        assertThat(Settings.load(directory, Map.of(), Map.of()))
                .isEqualTo(new Settings(
                        StorageAdapter.JDBC,
                        new DatabaseSettings("jdbc:sqlite:todooo.db", 2, Duration.ofSeconds(2)),
                        new HttpSettings("127.0.0.1", 8000, null, 64 << 10, false)));
    }

    @Test
    void takesEveryKeyFromSystemProperties() {
        assertThat(Settings.load(directory, Map.of(), EVERY_KEY)).isEqualTo(EVERY_VALUE);
    }

    @Test
    void takesEveryKeyFromTheEnvironment() {
        Map<String, String> environment = Map.of(
                "SERVER_HOST", "::1",
                "SERVER_PORT", "0",
                "PERSISTENCE_ADAPTER", "jpa",
                "PERSISTENCE_URL", "jdbc:sqlite:/data/list.db",
                "PERSISTENCE_READERS", "64",
                "PERSISTENCE_ACQUIRE_TIMEOUT", "750ms",
                "HTTP_PUBLIC_URL", "https://todo.example.org/app",
                "HTTP_MAX_BODY", "1MiB",
                "HTTP_REQUIRE_IF_MATCH", "true");

        assertThat(Settings.load(directory, environment, Map.of())).isEqualTo(EVERY_VALUE);
    }

    @Test
    void takesEveryKeyFromTheFileInTheWorkingDirectory() throws IOException {
        write("application.yaml", """
                server: {host: "::1", port: 0}
                persistence:
                  adapter: jpa
                  url: jdbc:sqlite:/data/list.db
                  readers: 64
                  acquire-timeout: 750ms
                http.public-url: https://todo.example.org/app
                http.max-body: 1MiB
                http.require-if-match: true
                """);

        assertThat(Settings.load(directory, Map.of(), Map.of())).isEqualTo(EVERY_VALUE);
    }

    @Test
    void takesTheNamedFileInsteadOfTheOneInTheWorkingDirectory() throws IOException {
        write("application.yaml", "server: {port: 1, host: localhost}");
        write("other.yaml", "server: {port: 2}");

        Settings settings = Settings.load(directory, Map.of(), Map.of("config", "other.yaml"));

        assertThat(settings.http()).isEqualTo(HttpSettings.of("127.0.0.1", 2));
    }

    @Test
    void prefersPropertiesToTheEnvironmentAndThatToTheFile() throws IOException {
        write("application.yaml", "{server.port: 1, persistence.readers: 11, http.max-body: 1111}");

        Settings settings = Settings.load(
                directory, Map.of("SERVER_PORT", "2", "PERSISTENCE_READERS", "12"), Map.of("server.port", "3"));

        assertThat(settings.http().port()).isEqualTo(3);
        assertThat(settings.database().readers()).isEqualTo(12);
        assertThat(settings.http().maxBodyBytes()).isEqualTo(1111);
    }

    @Test
    void leavesVariablesAndPropertiesOfOthersAlone() {
        Map<String, String> environment =
                Map.of("HTTP_PROXY", "http://proxy:3128", "SERVER_NAME", "x", "PERSISTENCE_URL", "");
        Map<String, String> properties = Map.of(
                "http.proxyHost",
                "proxy",
                "http.proxyPort",
                "3128",
                "http.nonProxyHosts",
                "localhost",
                "user.dir",
                "/");

        assertThat(Settings.load(directory, environment, properties))
                .isEqualTo(Settings.load(directory, Map.of(), Map.of()));
    }

    private void write(String name, String yaml) throws IOException {
        Files.writeString(directory.resolve(name), yaml);
    }
}
