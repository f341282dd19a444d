package todooo.bootstrap.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import todooo.adapter.http.HttpLimits;
import todooo.adapter.http.HttpSettings;
import todooo.adapter.persistence.sql.Isolation;

/** Every setting, with what an operator reads about it. */
final class KnownSettings {
    static final Setting<String> HOST = Setting.text("server.host", "a host name or an IP address", "[A-Za-z0-9._:%-]+")
            .described(
                    "The name or address to listen on; one that other machines can reach needs `auth.mode` as well.",
                    "0.0.0.0");

    static final Setting<Integer> PORT = Setting.number("server.port", 0, 65_535)
            .described("The port to listen on; 0 takes any port that is free.", "8001");

    static final Setting<AuthMode> AUTH_MODE = Setting.choice("auth.mode", AuthMode.class)
            .described(
                    "How clients authenticate: with `none` they do not, so everyone who reaches the service reads and"
                            + " changes every to-do. It must be set when other machines can reach `server.host`.",
                    "none");

    static final Setting<StorageAdapter> ADAPTER = Setting.choice("persistence.adapter", StorageAdapter.class)
            .described("The storage adapter; both work on the same database, one after the other.", "jpa");

    static final Setting<String> URL = Setting.text(
                    "persistence.url",
                    "jdbc:sqlite:FILE or jdbc:postgresql://HOST:PORT/DATABASE",
                    "jdbc:sqlite:[^?].*|jdbc:postgresql:.+")
            .described(
                    "The database; a relative FILE starts at the working directory, and of several `HOST:PORT`,"
                            + " separated by commas, the primary server is used.",
                    "jdbc:postgresql://db.example.org:5432/todooo");

    static final Setting<String> USER =
            Setting.text("persistence.user", "a name", ".+").described("The user at the PostgreSQL server.", "todooo");

    static final Setting<String> PASSWORD = Setting.text("persistence.password", "any text", "(?s).*")
            .described("The password of that user; the environment is a better place for it than a file.", "secret");

    static final Setting<Isolation> ISOLATION = Setting.choice("persistence.isolation", Isolation.class)
            .described("The isolation level at PostgreSQL; no update is lost at any of them.", "serializable");

    static final Setting<Integer> READERS = Setting.number("persistence.readers", 1, 64)
            .described("The connections that read a SQLite file at the same time; one more writes.", "4");

    static final Setting<Integer> SCANNERS = Setting.number("persistence.scanners", 1, 64)
            .described(
                    "The searches, counts and other costly lists that run at the same time; others wait. Without it,"
                            + " with SQLite one for each processor but one, with PostgreSQL a quarter of the"
                            + " connections.",
                    "2");

    static final Setting<Integer> CONNECTIONS = Setting.number("persistence.connections", 1, 1_000)
            .described(
                    "The most connections to PostgreSQL. A quarter of them, at least one, is for reads only, beside"
                            + " those of scanners.",
                    "20");

    static final Setting<Duration> ACQUIRE_TIMEOUT = Setting.duration(
                    "persistence.acquire-timeout", Duration.ofMillis(250), Duration.ofMinutes(1))
            .described(
                    "How long a request waits for a connection or for other writes; a search or count waits for half of"
                            + " it, and ends after the other half.",
                    "5s");

    static final Setting<Duration> START_TIMEOUT = Setting.duration(
                    "persistence.start-timeout", Duration.ofMillis(250), Duration.ofHours(1))
            .described(
                    "How long the start waits for a PostgreSQL server that is not up yet, or for other instances that"
                            + " start on the same file.",
                    "5m");

    static final Setting<URI> PUBLIC_URL = new Setting<>(
                    "http.public-url",
                    "an http or https URL without query, such as https://example.org",
                    KnownSettings::publicUrl)
            .described(
                    "The start of all links, when clients reach the service at another address than it listens on.",
                    "https://example.org");

    static final Setting<Integer> MAX_BODY = Setting.bytes(
                    "http.max-body", HttpLimits.MIN_BODY_BYTES, HttpLimits.MAX_BODY_BYTES)
            .described("The longest request body; a longer one is answered with 413.", "1MiB");

    static final Setting<Integer> MAX_IMPORT = Setting.bytes(
                    "http.max-import", HttpLimits.MIN_IMPORT_BYTES, HttpLimits.MAX_IMPORT_BYTES)
            .described(
                    "The longest file that `POST /import` takes; a longer one is answered with 413. It lies in the"
                            + " directory for temporary files until it is imported, and at most two do at a time.",
                    "256MiB");

    static final Setting<Integer> MAX_CONCURRENT_REQUESTS = Setting.number("http.max-concurrent-requests", 1, 100_000)
            .described(
                    "The requests for to-dos whose transactions run at the same time; one more is answered with 503. Writes of"
                            + " one owner that wait are three quarters of them at most.",
                    "200");

    static final Setting<Integer> MAX_CONNECTIONS = Setting.number(
                    "http.max-connections", 1, HttpLimits.MAX_CONNECTIONS)
            .described(
                    "The most connections; others wait. The limit is lower, and the log says so, where the connections"
                            + " (16KiB each) need more than five sixths of `http.max-memory`, or where the limit of"
                            + " open files (`ulimit -n`) is not 200 larger.",
                    "2000");

    static final Setting<Integer> MAX_EVENT_STREAMS = Setting.number(
                    "http.max-event-streams", 1, HttpLimits.MAX_EVENT_STREAMS)
            .described(
                    "The most streams of events (`GET /events`); one more is answered with 503. Each takes 33KiB of"
                            + " `http.max-memory`, its connection included.",
                    "5000");

    static final Setting<Long> MAX_MEMORY = Setting.memory(
                    "http.max-memory", HttpLimits.MIN_MEMORY_BYTES, HttpLimits.MAX_MEMORY_BYTES)
            .described(
                    "How much of the heap connections, requests and unread answers may take; beyond it requests are"
                            + " answered with 503. Without it, and at most, three fifths of the heap.",
                    "128MiB");

    static final Setting<Duration> READ_TIMEOUT = Setting.duration(
                    "http.read-timeout", HttpLimits.MIN_TIMEOUT, HttpLimits.MAX_TIMEOUT)
            .described("How long a request may take to arrive, from its first byte to its last.", "30s");

    static final Setting<Duration> IDLE_TIMEOUT = Setting.duration(
                    "http.idle-timeout", HttpLimits.MIN_TIMEOUT, HttpLimits.MAX_TIMEOUT)
            .described(
                    "How long a connection may be silent between requests, and how long a client may take to read an"
                            + " answer. It should be longer than proxies keep idle connections (60s by default), so"
                            + " that the proxy closes first and no request is lost.",
                    "2m");

    static final Setting<Boolean> REQUIRE_IF_MATCH = Setting.flag("http.require-if-match")
            .described("Whether a change or deletion of a to-do must name its version (`If-Match`).", "true");

    static final Setting<Boolean> TODO_BACKEND = Setting.flag("http.todo-backend")
            .described(
                    "Whether the to-dos are also at `/todo-backend`, for clients of the Todo-Backend specification."
                            + " These can delete all to-dos with one request, and need no `If-Match`.",
                    "true");

    static final Setting<Set<String>> ALLOWED_HOSTS = Setting.texts(
                    "http.allowed-hosts",
                    "host names such as todo.example.org, separated by commas",
                    HttpSettings.HOST_NAME)
            .described(
                    "More names that requests may have in `Host`; localhost, every IP address, `server.host` and the"
                            + " host of `http.public-url` are always allowed. Any other is answered with 421.",
                    "todo.example.org,todo");

    static final Setting<Set<String>> ALLOW_ORIGINS = Setting.texts(
                    "http.cors.allow-origins",
                    "origins such as https://example.org, separated by commas, or *",
                    HttpSettings.ORIGIN)
            .described(
                    "The origins whose pages may use the service from a browser (CORS); `*` allows all.",
                    "https://a.example,https://b.example");

    static final Setting<Duration> IDEMPOTENCY_RETENTION = Setting.duration(
                    "http.idempotency-retention", Duration.ofSeconds(1), Duration.ofDays(365))
            .described("How long an `Idempotency-Key` makes a repeated request return the first answer.", "48h");

    static final Setting<Duration> TRASH_RETENTION = Setting.duration(
                    "http.trash-retention", Duration.ofSeconds(1), Duration.ofDays(3650))
            .described(
                    "How long deleted to-dos can be restored. Later deletions of the same owner remove them for good.",
                    "7d");

    static final Setting<Duration> CHANGE_RETENTION = Setting.duration(
                    "http.change-retention", Duration.ofSeconds(1), Duration.ofDays(3650))
            .described(
                    "How long `/changes` tells of deletions: a client that was away for longer has to start anew.",
                    "30d");

    /** All of them, by section. */
    static final List<Setting<?>> ALL = List.of(
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
            MAX_IMPORT,
            MAX_CONCURRENT_REQUESTS,
            MAX_CONNECTIONS,
            MAX_EVENT_STREAMS,
            MAX_MEMORY,
            READ_TIMEOUT,
            IDLE_TIMEOUT,
            REQUIRE_IF_MATCH,
            TODO_BACKEND,
            ALLOWED_HOSTS,
            ALLOW_ORIGINS,
            IDEMPOTENCY_RETENTION,
            TRASH_RETENTION,
            CHANGE_RETENTION);

    private KnownSettings() {}

    private static Optional<URI> publicUrl(String text) {
        try {
            return Optional.of(new URI(text)).filter(HttpSettings::isPublicUrl);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
