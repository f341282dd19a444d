package todooo.bootstrap.config;

import static java.util.Map.entry;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.adapter.http.HttpLimits;
import todooo.adapter.http.HttpSettings;
import todooo.adapter.persistence.sql.DatabaseSettings;
import todooo.adapter.persistence.sql.Isolation;
import todooo.application.retention.Retention;

class SettingsTest {
    private static final Map<String, String> EVERY_KEY = Map.ofEntries(
            entry("server.host", "::1"),
            entry("server.port", "0"),
            entry("auth.mode", "none"),
            entry("persistence.adapter", "jpa"),
            entry("persistence.url", "jdbc:postgresql://db.example.org/list"),
            entry("persistence.user", "todooo"),
            entry("persistence.password", "secret"),
            entry("persistence.isolation", "repeatable-read"),
            entry("persistence.readers", "64"),
            entry("persistence.scanners", "6"),
            entry("persistence.connections", "20"),
            entry("persistence.acquire-timeout", "750ms"),
            entry("persistence.start-timeout", "5s"),
            entry("http.public-url", "https://todo.example.org/app"),
            entry("http.max-body", "1MiB"),
            entry("http.max-import", "5MiB"),
            entry("http.max-concurrent-requests", "50"),
            entry("http.max-connections", "500"),
            entry("http.max-event-streams", "70"),
            entry("http.max-memory", "6GiB"),
            entry("http.read-timeout", "3s"),
            entry("http.idle-timeout", "1h"),
            entry("http.require-if-match", "true"),
            entry("http.todo-backend", "true"),
            entry("http.allowed-hosts", "a.example,todo_1"),
            entry("http.cors.allow-origins", "https://a.example,http://localhost:3000"),
            entry("http.idempotency-retention", "48h"),
            entry("http.trash-retention", "3d"),
            entry("http.change-retention", "96h"));

    private static final Settings EVERY_VALUE = new Settings(
            StorageAdapter.JPA,
            new DatabaseSettings(
                    "jdbc:postgresql://db.example.org/list",
                    "todooo",
                    "secret",
                    64,
                    6,
                    20,
                    Duration.ofMillis(750),
                    Duration.ofSeconds(5),
                    Isolation.REPEATABLE_READ),
            new HttpSettings(
                    "::1",
                    0,
                    URI.create("https://todo.example.org/app"),
                    new HttpLimits(1 << 20, 5 << 20, 500, 6L << 30, 70, Duration.ofSeconds(3), Duration.ofHours(1)),
                    true,
                    true,
                    Set.of("a.example", "todo_1"),
                    Set.of("https://a.example", "http://localhost:3000")),
            50,
            new Retention(Duration.ofDays(2), Duration.ofDays(3), Duration.ofDays(4)));

    @TempDir
    private Path directory;

    @Test
    void hasDefaults() {
        assertThat(Settings.load(directory, Map.of(), Map.of()))
                .isEqualTo(new Settings(
                        StorageAdapter.JDBC,
                        new DatabaseSettings(
                                "jdbc:sqlite:todooo.db",
                                null,
                                null,
                                2,
                                Math.max(1, Runtime.getRuntime().availableProcessors() - 1),
                                10,
                                Duration.ofSeconds(2),
                                Duration.ofSeconds(30),
                                Isolation.READ_COMMITTED),
                        new HttpSettings("127.0.0.1", 8000, null, HttpLimits.DEFAULT, false, false, Set.of(), Set.of()),
                        1_000,
                        new Retention(Duration.ofDays(30), Duration.ofDays(30), Duration.ofDays(90))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.9.9.9", "localhost", "::1"})
    void needsNoModeOfAuthenticationOnThisMachine(String host) {
        assertThat(Settings.load(directory, Map.of(), Map.of("server.host", host))
                        .http())
                .isEqualTo(HttpSettings.of(host, 8000));
    }

    @Test
    void opensToOthersWhenThatIsSaidAnywhere() throws IOException {
        Map<String, String> open = Map.of("server.host", "0.0.0.0");
        Settings said = Settings.load(directory, Map.of(), Map.of("server.host", "0.0.0.0", "auth.mode", "none"));

        assertThat(said.http()).isEqualTo(HttpSettings.of("0.0.0.0", 8000));
        assertThat(Settings.load(directory, Map.of("AUTH_MODE", "none"), open)).isEqualTo(said);
        write("application.yaml", "auth: {mode: none}");
        assertThat(Settings.load(directory, Map.of(), open)).isEqualTo(said);
    }

    @Test
    void takesEveryKeyFromSystemProperties() {
        assertThat(Settings.load(directory, Map.of(), EVERY_KEY)).isEqualTo(EVERY_VALUE);
    }

    @Test
    void takesEveryKeyFromTheEnvironment() {
        Map<String, String> environment = EVERY_KEY.entrySet().stream()
                .collect(toMap(
                        setting -> setting.getKey().toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"),
                        Map.Entry::getValue));

        assertThat(Settings.load(directory, environment, Map.of())).isEqualTo(EVERY_VALUE);
    }

    @Test
    void takesEveryKeyFromTheFileInTheWorkingDirectory() throws IOException {
        write("application.yaml", """
                server: {host: "::1", port: 0}
                auth.mode: none
                persistence:
                  adapter: jpa
                  url: jdbc:postgresql://db.example.org/list
                  user: todooo
                  password: secret
                  isolation: repeatable-read
                  readers: 64
                  scanners: 6
                  connections: 20
                  acquire-timeout: 750ms
                  start-timeout: 5s
                http.public-url: https://todo.example.org/app
                http.max-body: 1MiB
                http.max-import: 5MiB
                http.max-concurrent-requests: 50
                http.max-connections: 500
                http.max-event-streams: 70
                http.max-memory: 6GiB
                http.read-timeout: 3s
                http.idle-timeout: 1h
                http.require-if-match: true
                http.todo-backend: true
                http.idempotency-retention: 48h
                http.trash-retention: 3d
                http.change-retention: 4d
                http.allowed-hosts: a.example, todo_1
                http.cors.allow-origins: https://a.example , http://localhost:3000
                """);

        assertThat(Settings.load(directory, Map.of(), Map.of())).isEqualTo(EVERY_VALUE);
    }

    @ParameterizedTest
    @CsvSource({"300ms, 300", "3s, 3000", "1m, 60000", "1h, 3600000"})
    void takesDurationsInEveryUnit(String text, long millis) {
        Settings settings = Settings.load(directory, Map.of(), Map.of("http.read-timeout", text));

        assertThat(settings.http().limits().readTimeout()).isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void takesDays() {
        Settings settings = Settings.load(directory, Map.of(), Map.of("http.idempotency-retention", "2d"));

        assertThat(settings.retention().keys()).isEqualTo(Duration.ofDays(2));
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
        assertThat(settings.http().limits().maxBodyBytes()).isEqualTo(1111);
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
