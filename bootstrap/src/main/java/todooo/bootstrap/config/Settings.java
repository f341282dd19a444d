package todooo.bootstrap.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import todooo.adapter.http.HttpLimits;
import todooo.adapter.http.HttpSettings;
import todooo.adapter.persistence.sql.DatabaseSettings;
import todooo.adapter.persistence.sql.Isolation;

/**
 * Everything that can be configured, for each part of the service in its own terms.
 *
 * @param maxConcurrentRequests how many requests may have a transaction at the same time; one more is refused
 * @param idempotencyRetention how long an idempotency key is remembered
 */
public record Settings(
        StorageAdapter adapter,
        DatabaseSettings database,
        HttpSettings http,
        int maxConcurrentRequests,
        Duration idempotencyRetention) {
    private static final Setting<String> HOST =
            Setting.text("server.host", "a host name or an IP address", "[A-Za-z0-9._:%-]+");
    private static final Setting<Integer> PORT = Setting.number("server.port", 0, 65_535);
    private static final Setting<AuthMode> AUTH_MODE = Setting.choice("auth.mode", AuthMode.class);
    private static final Setting<StorageAdapter> ADAPTER = Setting.choice("persistence.adapter", StorageAdapter.class);
    private static final Setting<String> URL = Setting.text(
            "persistence.url",
            "jdbc:sqlite:FILE or jdbc:postgresql://HOST:PORT/DATABASE",
            "jdbc:sqlite:[^?].*|jdbc:postgresql:.+");
    private static final Setting<String> USER = Setting.text("persistence.user", "a name", ".+");
    private static final Setting<String> PASSWORD = Setting.text("persistence.password", "any text", "(?s).*");
    private static final Setting<Isolation> ISOLATION = Setting.choice("persistence.isolation", Isolation.class);
    private static final Setting<Integer> READERS = Setting.number("persistence.readers", 1, 64);
    private static final Setting<Integer> SCANNERS = Setting.number("persistence.scanners", 1, 64);
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
    private static final Setting<Set<String>> ALLOWED_HOSTS = Setting.texts(
            "http.allowed-hosts", "host names such as todo.example.org, separated by commas", HttpSettings.HOST_NAME);
    private static final Setting<Set<String>> ALLOW_ORIGINS = Setting.texts(
            "http.cors.allow-origins",
            "origins such as https://example.org, separated by commas, or *",
            HttpSettings.ORIGIN);

    private static final Setting<Duration> IDEMPOTENCY_RETENTION =
            Setting.duration("http.idempotency-retention", Duration.ofSeconds(1), Duration.ofDays(30));

    private static final List<Setting<?>> ALL = List.of(
            HOST,
            PORT,
            AUTH_MODE,
            ADAPTER,
            URL,
            USER,
            PASSWORD,
            ISOLATION,
            READERS,
            SCANNERS,
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
            ALLOWED_HOSTS,
            ALLOW_ORIGINS,
            IDEMPOTENCY_RETENTION);

    /**
     * The settings from the defaults, then {@code application.yaml} in the directory (or the file that the property
     * {@code config} names), then the environment, then the properties; the later wins.
     *
     * @throws ConfigurationException if a key or a value is not allowed, a file cannot be read, or others can reach
     *     {@code server.host} and {@code auth.mode} is not set
     */
    public static Settings load(Path directory, Map<String, String> environment, Map<String, String> properties) {
        var configuration = new Configuration(Sources.merge(directory, environment, properties, ALL), ALL);
        requireMeant(configuration);
        DatabaseSettings database = database(configuration);
        Encoding.of(properties).check(database.url());
        return new Settings(
                configuration.get(ADAPTER),
                database,
                http(configuration),
                configuration.get(MAX_CONCURRENT_REQUESTS),
                configuration.get(IDEMPOTENCY_RETENTION));
    }

    /** Beyond this machine nothing is a default: whoever opens the service to others has to say how they are told apart. */
    private static void requireMeant(Configuration configuration) {
        String host = configuration.get(HOST);
        if (configuration.find(AUTH_MODE).isEmpty() && !PublicAddressWarning.isLoopback(host)) {
            throw new ConfigurationException(String.format(
                    Locale.ROOT,
                    "server.host is '%s', where others can reach the service, which has no authentication: say auth.mode=none (AUTH_MODE=none in the environment, -Dauth.mode=none) if that is meant",
                    host));
        }
    }

    private static DatabaseSettings database(Configuration configuration) {
        String url = configuration.get(URL);
        int connections = configuration.get(CONNECTIONS);
        return new DatabaseSettings(
                url,
                configuration.find(USER).orElse(null),
                configuration.find(PASSWORD).orElse(null),
                configuration.get(READERS),
                configuration.find(SCANNERS).orElseGet(() -> scanners(url, connections)),
                connections,
                configuration.get(ACQUIRE_TIMEOUT),
                configuration.get(START_TIMEOUT),
                configuration.get(ISOLATION));
    }

    /** As many scans as leave room for all else: all processors but one if they run in this process, else a few connections. */
    private static int scanners(String url, int connections) {
        return Math.max(
                1, url.startsWith("jdbc:sqlite:") ? Runtime.getRuntime().availableProcessors() - 1 : connections / 4);
    }

    private static HttpSettings http(Configuration configuration) {
        return new HttpSettings(
                configuration.get(HOST),
                configuration.get(PORT),
                configuration.find(PUBLIC_URL).orElse(null),
                limits(configuration),
                configuration.get(REQUIRE_IF_MATCH),
                configuration.get(TODO_BACKEND),
                configuration.find(ALLOWED_HOSTS).orElse(Set.of()),
                configuration.find(ALLOW_ORIGINS).orElse(Set.of()));
    }

    private static HttpLimits limits(Configuration configuration) {
        return new HttpLimits(
                configuration.get(MAX_BODY),
                configuration.get(MAX_CONNECTIONS),
                configuration.find(MAX_MEMORY).orElse(null),
                configuration.get(READ_TIMEOUT),
                configuration.get(IDLE_TIMEOUT));
    }
}
