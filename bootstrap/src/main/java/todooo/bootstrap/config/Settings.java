package todooo.bootstrap.config;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import todooo.adapter.http.HttpLimits;
import todooo.adapter.http.HttpSettings;
import todooo.adapter.persistence.sql.DatabaseSettings;
import todooo.application.retention.Retention;

/**
 * All settings, for each part of the service in its own terms.
 *
 * @param maxConcurrentRequests the most requests that have a transaction at the same time; one more is refused
 * @param retention how long idempotency keys, deleted to-dos and tombstones are kept
 */
public record Settings(
        StorageAdapter adapter,
        DatabaseSettings database,
        HttpSettings http,
        int maxConcurrentRequests,
        Retention retention) {
    /**
     * The settings from the defaults, then {@code application.yaml} in the directory (or the file that the property
     * {@code config} names), then the environment, then the properties; the later wins.
     *
     * @throws ConfigurationException if a key or a value is not allowed, a file cannot be read, or others can reach
     *     {@code server.host} and {@code auth.mode} is not set
     */
    public static Settings load(Path directory, Map<String, String> environment, Map<String, String> properties) {
        var configuration = new Configuration(
                Sources.merge(directory, environment, properties, KnownSettings.ALL), KnownSettings.ALL);
        requireAuthMode(configuration);
        DatabaseSettings database = database(configuration);
        Encoding.of(properties).check(database.url());
        return new Settings(
                configuration.get(KnownSettings.ADAPTER),
                database,
                http(configuration),
                configuration.get(KnownSettings.MAX_CONCURRENT_REQUESTS),
                new Retention(
                        configuration.get(KnownSettings.IDEMPOTENCY_RETENTION),
                        configuration.get(KnownSettings.TRASH_RETENTION),
                        configuration.get(KnownSettings.CHANGE_RETENTION)));
    }

    /** Requires {@code auth.mode} where other machines can reach the service: that must not happen by default. */
    private static void requireAuthMode(Configuration configuration) {
        String host = configuration.get(KnownSettings.HOST);
        if (configuration.find(KnownSettings.AUTH_MODE).isEmpty() && !PublicAddressWarning.isLoopback(host)) {
            throw new ConfigurationException(String.format(
                    Locale.ROOT,
                    "server.host: '%s' lets other machines reach the service, which has no authentication;"
                            + " set auth.mode=none (AUTH_MODE=none in the environment, -Dauth.mode=none)"
                            + " to allow that",
                    host));
        }
    }

    private static DatabaseSettings database(Configuration configuration) {
        String url = configuration.get(KnownSettings.URL);
        int connections = configuration.get(KnownSettings.CONNECTIONS);
        return new DatabaseSettings(
                url,
                configuration.find(KnownSettings.USER).orElse(null),
                configuration.find(KnownSettings.PASSWORD).orElse(null),
                configuration.get(KnownSettings.READERS),
                configuration.find(KnownSettings.SCANNERS).orElseGet(() -> scanners(url, connections)),
                connections,
                configuration.get(KnownSettings.ACQUIRE_TIMEOUT),
                configuration.get(KnownSettings.START_TIMEOUT),
                configuration.get(KnownSettings.ISOLATION));
    }

    /**
     * The default for scanners: with SQLite all processors but one, as scans run in this process, else a few
     * connections.
     */
    private static int scanners(String url, int connections) {
        return Math.max(
                1, url.startsWith("jdbc:sqlite:") ? Runtime.getRuntime().availableProcessors() - 1 : connections / 4);
    }

    private static HttpSettings http(Configuration configuration) {
        return new HttpSettings(
                configuration.get(KnownSettings.HOST),
                configuration.get(KnownSettings.PORT),
                configuration.find(KnownSettings.PUBLIC_URL).orElse(null),
                limits(configuration),
                configuration.get(KnownSettings.REQUIRE_IF_MATCH),
                configuration.get(KnownSettings.TODO_BACKEND),
                configuration.find(KnownSettings.ALLOWED_HOSTS).orElse(Set.of()),
                configuration.find(KnownSettings.ALLOW_ORIGINS).orElse(Set.of()));
    }

    private static HttpLimits limits(Configuration configuration) {
        return new HttpLimits(
                configuration.get(KnownSettings.MAX_BODY),
                configuration.get(KnownSettings.MAX_IMPORT),
                configuration.get(KnownSettings.MAX_CONNECTIONS),
                configuration.find(KnownSettings.MAX_MEMORY).orElse(null),
                configuration.get(KnownSettings.MAX_EVENT_STREAMS),
                configuration.get(KnownSettings.READ_TIMEOUT),
                configuration.get(KnownSettings.IDLE_TIMEOUT));
    }
}
