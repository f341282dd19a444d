package todooo.adapter.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import todooo.adapter.http.wire.budget.Pace;
import todooo.application.change.ChangeHub;
import todooo.application.port.in.UseCases;
import todooo.application.port.in.change.ChangeUseCases;
import todooo.application.port.out.Transactions;
import todooo.application.testkit.Fixtures;
import todooo.application.testkit.memory.InMemoryTransactions;
import todooo.domain.value.Owner;

/** A real server on a free port, over the in-memory fake. */
public final class TestServer implements AutoCloseable {
    public static final int MAX_BODY_BYTES = 4096;

    public static final int MAX_IMPORT_BYTES = 2 << 20;

    private static final HttpLimits LIMITS = new HttpLimits(
            MAX_BODY_BYTES,
            MAX_IMPORT_BYTES,
            HttpLimits.DEFAULT.maxConnections(),
            null,
            HttpLimits.DEFAULT.maxEventStreams(),
            HttpLimits.DEFAULT.readTimeout(),
            HttpLimits.DEFAULT.idleTimeout());

    /** Names by which tests call it, besides that of this machine. */
    private static final Set<String> HOSTS = Set.of("x", "y", "My-Host.example");

    /** More than enough, whatever the machine is. */
    private static final Machine MACHINE = new Machine(1L << 30, Long.MAX_VALUE, System::nanoTime);

    private final AtomicReference<@Nullable Error> fatal = new AtomicReference<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicLong change = new AtomicLong();
    private final ChangeHub hub = new ChangeHub(Duration.ZERO);
    private final HttpServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private TestServer(Transactions transactions, HttpSettings settings) {
        this(transactions, settings, Pace.USUAL);
    }

    private TestServer(Transactions transactions, HttpSettings settings, Pace pace) {
        this(transactions, settings, pace, InstantSource.fixed(Fixtures.NOON));
    }

    private TestServer(Transactions transactions, HttpSettings settings, Pace pace, InstantSource clock) {
        this.server = HttpServer.start(
                useCases(transactions, clock),
                settings,
                () -> "made-" + requests.incrementAndGet(),
                MACHINE,
                fatal::set,
                pace);
    }

    /** Those who watch changes are told a number that the test sets. */
    private UseCases useCases(Transactions transactions, InstantSource clock) {
        UseCases real = Services.over(transactions, clock, hub);
        return new UseCases(
                real.todos(),
                real.lists(),
                real.tags(),
                real.trash(),
                new ChangeUseCases(
                        real.changes().read(), hub.watching(_ -> transactions.<Long>read(_ -> change.get()))),
                real.transfer());
    }

    public static TestServer start() {
        return over(new InMemoryTransactions());
    }

    public static TestServer over(Transactions transactions) {
        return new TestServer(transactions, settings(null, LIMITS, false, Set.of()));
    }

    /** One for which it is always the time that the clock tells. */
    public static TestServer at(InstantSource clock, Transactions transactions) {
        return new TestServer(transactions, settings(null, LIMITS, false, Set.of()), Pace.USUAL, clock);
    }

    public static TestServer at(URI publicUrl) {
        return new TestServer(new InMemoryTransactions(), settings(publicUrl, LIMITS, false, Set.of()));
    }

    public static TestServer requiringIfMatch() {
        return new TestServer(new InMemoryTransactions(), settings(null, LIMITS, true, Set.of()));
    }

    public static TestServer allowing(String... origins) {
        return new TestServer(new InMemoryTransactions(), settings(null, LIMITS, false, Set.of(origins)));
    }

    public static TestServer withoutTodoBackend() {
        return new TestServer(new InMemoryTransactions(), HttpSettings.of("127.0.0.1", 0));
    }

    public static TestServer limitedTo(HttpLimits limits, Transactions transactions) {
        return new TestServer(transactions, settings(null, limits, false, Set.of()));
    }

    /** One for which time passes at another pace. */
    public static TestServer at(Pace pace, HttpLimits limits, Transactions transactions) {
        return new TestServer(transactions, settings(null, limits, false, Set.of()), pace);
    }

    private static HttpSettings settings(
            @Nullable URI publicUrl, HttpLimits limits, boolean requireIfMatch, Set<String> origins) {
        return new HttpSettings("127.0.0.1", 0, publicUrl, limits, requireIfMatch, true, HOSTS, origins);
    }

    /** Tells those who watch of one more change, of this number. */
    public void change(long number) {
        changeSilently(number);
        hub.changed(Owner.LOCAL, number);
    }

    /** The same, but the notification is lost. */
    public void changeSilently(long number) {
        change.set(number);
    }

    /** How many streams of events there are. */
    public int eventStreams() {
        return server.eventStreams();
    }

    public boolean isAlive() {
        return server.isAlive();
    }

    /** The last error that it could not go on after. */
    @Nullable
    public Error fatalError() {
        return fatal.get();
    }

    /** How many bytes clients make it hold. */
    public long heldBytes() {
        return server.heldBytes();
    }

    /** How many connections wait for their clients. */
    public long waitingConnections() {
        return server.waitingConnections();
    }

    public int port() {
        return server.port();
    }

    public String url() {
        return "http://127.0.0.1:" + port();
    }

    /** Keeps connections to it. */
    public HttpClient client() {
        return client;
    }

    /** Stops beside its client, which may be at a request. */
    public void stop() {
        server.close();
    }

    /** Stops when its client has gone, as a stop waits for half a second whether a client that stays sends more. */
    @Override
    public void close() {
        client.shutdownNow();
        stop();
    }
}
