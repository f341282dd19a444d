package todooo.bootstrap;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import todooo.adapter.http.HttpLimits;
import todooo.adapter.http.HttpSettings;
import todooo.adapter.persistence.sql.DatabaseSettings;
import todooo.adapter.persistence.sql.Isolation;

/** Everything that can be configured, for each part of the service in its own terms. */
public record Settings(
        StorageAdapter adapter, DatabaseSettings database, HttpSettings http, Duration idempotencyRetention) {
    private static final Setting<String> HOST =
            Setting.text("server.host", "is a host name or an IP address", "[A-Za-z0-9._:%-]+");
    private static final Setting<Integer> PORT = Setting.number("server.port", 0, 65_535);
    private static final Setting<StorageAdapter> ADAPTER = Setting.choice("persistence.adapter", StorageAdapter.class);
    private static final Setting<String> URL = Setting.text(
            "persistence.url",
            "is jdbc:sqlite:FILE or jdbc:postgresql://HOST:PORT/DATABASE",
            "jdbc:sqlite:[^?].*|jdbc:postgresql:.+");
    private static final Setting<String> USER = Setting.text("persistence.user", "is a name", ".+");
    private static final Setting<String> PASSWORD = Setting.text("persistence.password", "is any text", "(?s).*");
    private static final Setting<Isolation> ISOLATION = Setting.choice("persistence.isolation", Isolation.class);
    private static final Setting<Integer> READERS = Setting.number("persistence.readers", 1, 64);
    private static final Setting<Integer> CONNECTIONS = Setting.number("persistence.connections", 1, 1_000);
    private static final Setting<Duration> ACQUIRE_TIMEOUT =
            Setting.duration("persistence.acquire-timeout", Duration.ofMillis(250), Duration.ofSeconds(60));
    private static final Setting<Duration> START_TIMEOUT =
            Setting.duration("persistence.start-timeout", Duration.ofMillis(250), Duration.ofHours(1));
    private static final Setting<URI> PUBLIC_URL = Setting.webAddress("http.public-url");
    private static final Setting<Integer> MAX_BODY = Setting.bytes("http.max-body", 1 << 10, 16 << 20);
    private static final Setting<Integer> MAX_CONCURRENT_REQUESTS =
            Setting.number("http.max-concurrent-requests", 1, 100_000);
    private static final Setting<Integer> MAX_CONNECTIONS = Setting.number("http.max-connections", 1, 1_000_000);
    private static final Setting<Long> MAX_MEMORY = Setting.memory("http.max-memory", 1L << 20, 1L << 40);
    private static final Setting<Duration> READ_TIMEOUT =
            Setting.duration("http.read-timeout", Duration.ofMillis(250), Duration.ofHours(1));
    private static final Setting<Duration> IDLE_TIMEOUT =
            Setting.duration("http.idle-timeout", Duration.ofMillis(250), Duration.ofHours(1));
    private static final Setting<Boolean> REQUIRE_IF_MATCH = Setting.flag("http.require-if-match");
    private static final Setting<Boolean> TODO_BACKEND = Setting.flag("http.todo-backend");
    private static final Setting<Set<String>> ALLOW_ORIGINS = Setting.texts(
            "http.cors.allow-origins",
            "are origins such as https://example.org, separated by commas, or *",
            HttpSettings.ORIGIN);

    private static final Setting<Duration> IDEMPOTENCY_RETENTION =
            Setting.duration("http.idempotency-retention", Duration.ofSeconds(1), Duration.ofDays(30));

    private static final List<Setting<?>> ALL = List.of(
            HOST,
            PORT,
            ADAPTER,
            URL,
            USER,
            PASSWORD,
            ISOLATION,
            READERS,
            CONNECTIONS,
            ACQUIRE_TIMEOUT,
            START_TIMEOUT,
            PUBLIC_URL,
            MAX_BODY,
            MAX_CONCURRENT_REQUESTS,
            MAX_CONNECTIONS,
            MAX_MEMORY,
            READ_TIMEOUT,
            IDLE_TIMEOUT,
            REQUIRE_IF_MATCH,
            TODO_BACKEND,
            ALLOW_ORIGINS,
            IDEMPOTENCY_RETENTION);

    /**
     * The settings from the defaults, then {@code application.yaml} in the directory (or the file that the property
     * {@code config} names), then the environment, then the properties; the later wins.
     *
     * @throws ConfigurationException if a key or a value is not allowed, or a file cannot be read
     */
    public static Settings load(Path directory, Map<String, String> environment, Map<String, String> properties) {
        var configuration = new Configuration(Sources.merge(directory, environment, properties, ALL), ALL);
        return new Settings(
                configuration.get(ADAPTER),
                database(configuration),
                http(configuration),
                configuration.get(IDEMPOTENCY_RETENTION));
    }

    private static DatabaseSettings database(Configuration configuration) {
        return new DatabaseSettings(
                configuration.get(URL),
                configuration.find(USER).orElse(null),
                configuration.find(PASSWORD).orElse(null),
                configuration.get(READERS),
                configuration.get(CONNECTIONS),
                configuration.get(ACQUIRE_TIMEOUT),
                configuration.get(START_TIMEOUT),
                configuration.get(ISOLATION));
    }

    private static HttpSettings http(Configuration configuration) {
        return new HttpSettings(
                configuration.get(HOST),
                configuration.get(PORT),
                configuration.find(PUBLIC_URL).orElse(null),
                limits(configuration),
                configuration.get(REQUIRE_IF_MATCH),
                configuration.get(TODO_BACKEND),
                configuration.find(ALLOW_ORIGINS).orElse(Set.of()));
    }

    private static HttpLimits limits(Configuration configuration) {
        return new HttpLimits(
                configuration.get(MAX_BODY),
                configuration.get(MAX_CONCURRENT_REQUESTS),
                configuration.get(MAX_CONNECTIONS),
                configuration.find(MAX_MEMORY).orElse(null),
                configuration.get(READ_TIMEOUT),
                configuration.get(IDLE_TIMEOUT));
    }
}
