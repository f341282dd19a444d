package todooo.bootstrap;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import todooo.adapter.http.CannotListenException;
import todooo.adapter.http.HttpServer;
import todooo.adapter.http.HttpSettings;
import todooo.adapter.http.Machine;
import todooo.adapter.persistence.jdbc.JdbcTransactions;
import todooo.adapter.persistence.jpa.JpaTransactions;
import todooo.adapter.persistence.sql.Database;
import todooo.adapter.persistence.sql.DatabaseRefusedException;
import todooo.adapter.persistence.sql.DatabaseSettings;
import todooo.adapter.persistence.sql.opening.DatabaseFactory;
import todooo.application.port.out.Transactions;
import todooo.application.todo.TodoServices;
import todooo.application.transaction.ConcurrencyLimit;
import todooo.application.transaction.GroupCommit;
import todooo.application.transaction.RetryingTransactions;
import todooo.application.transaction.ScanThreads;
import todooo.application.transaction.WriterLimit;
import todooo.bootstrap.config.Settings;
import todooo.bootstrap.config.StorageAdapter;
import todooo.bootstrap.process.OpenFiles;
import todooo.bootstrap.process.Vital;

/** The running service: database, adapters and use cases, wired as the settings say. */
public final class Todooo implements AutoCloseable {
    /** How many writes share a commit: larger groups are no faster. */
    private static final int MAX_GROUP = 64;

    /** How many writes may wait for the one writer: about a tenth of a second's work. */
    private static final int MAX_WAITING = 4096;

    /** How many scans may wait for their threads. */
    private static final int MAX_WAITING_SCANS = 256;

    /** How often a transaction is run that loses a race each time, before its request is answered with 503. */
    private static final int MAX_ATTEMPTS = 10;

    private final Resources resources;
    private final List<Vital> vitals;
    private final int port;
    private final String description;

    private Todooo(Resources resources, List<Vital> vitals, int port, String description) {
        this.resources = resources;
        this.vitals = List.copyOf(vitals);
        this.port = port;
        this.description = description;
    }

    /**
     * Starts the service and returns once it takes requests. If it fails, everything that was open is closed again.
     *
     * @param fatal is told of an error after which the process cannot go on, such as an {@link OutOfMemoryError}
     * @throws DatabaseRefusedException if the database cannot be used
     * @throws CannotListenException if the address is not free or not ours
     */
    public static Todooo start(Settings settings, Consumer<? super Error> fatal) {
        var resources = new Resources();
        try {
            return start(settings, fatal, resources);
        } catch (Throwable thrown) {
            try (resources) {
                throw thrown;
            }
        }
    }

    private static Todooo start(Settings settings, Consumer<? super Error> fatal, Resources resources) {
        var vitals = new ArrayList<Vital>();
        Database database = resources.add(DatabaseFactory.open(settings.database()), Database::close);
        LiveChanges changes = resources.add(LiveChanges.over(database, randomName()), LiveChanges::close);
        vitals.add(changes.vital());
        Transactions transactions = ConcurrencyLimit.over(
                shared(
                        scanning(transactions(settings.adapter(), database, resources), settings.database(), resources),
                        database,
                        settings.database(),
                        vitals,
                        resources),
                settings.maxConcurrentRequests());
        HttpServer server = resources.add(
                HttpServer.start(
                        TodoServices.over(transactions, InstantSource.system(), settings.idempotencyRetention()),
                        changes.watching(_ -> 0),
                        settings.http(),
                        Todooo::randomName,
                        new Machine(Runtime.getRuntime().maxMemory(), OpenFiles.max(), System::nanoTime),
                        fatal),
                HttpServer::close);
        vitals.add(new Vital(
                "the thread that accepts connections, or the one that watches them, has ended", server::isAlive));
        return new Todooo(
                resources,
                vitals,
                server.port(),
                String.format(
                        Locale.ROOT,
                        "%s (%s, %s)",
                        url(settings.http(), server.port()),
                        settings.adapter(),
                        database.name()));
    }

    private static Transactions transactions(StorageAdapter adapter, Database database, Resources resources) {
        return switch (adapter) {
            case JDBC ->
                new JdbcTransactions(
                        database.readers(),
                        database.scanners(),
                        database.writers(),
                        database::failure,
                        database::candidates);
            case JPA ->
                resources.add(
                        JpaTransactions.open(
                                database.readers(),
                                database.scanners(),
                                database.writers(),
                                database::failure,
                                database::candidates),
                        JpaTransactions::close);
        };
    }

    /**
     * Transactions that run scans on threads of their own, so that other requests never wait for a scan. Half of the
     * time that a request may take is for the wait of a scan.
     */
    private static Transactions scanning(Transactions transactions, DatabaseSettings settings, Resources resources) {
        return resources.add(
                ScanThreads.over(
                        transactions,
                        settings.scanners(),
                        MAX_WAITING_SCANS,
                        settings.acquireTimeout().minus(settings.scanTimeout())),
                ScanThreads::close);
    }

    /**
     * Transactions for many writers: in groups where only one can write at a time; else a limited number at the same
     * time, repeated after a race.
     */
    private static Transactions shared(
            Transactions transactions,
            Database database,
            DatabaseSettings settings,
            List<Vital> vitals,
            Resources resources) {
        if (database.hasOneWriter()) {
            GroupCommit groups = resources.add(
                    GroupCommit.over(transactions, MAX_GROUP, MAX_WAITING, settings.acquireTimeout()),
                    GroupCommit::close);
            vitals.add(new Vital("the thread that writes has ended", groups::isAlive));
            return groups;
        }
        int maxWriters = maxWriters(settings.connections(), settings.scanners());
        return RetryingTransactions.over(
                WriterLimit.over(transactions, maxWriters, settings.acquireTimeout()),
                MAX_ATTEMPTS,
                Todooo::pause,
                () -> ThreadLocalRandom.current().nextDouble());
    }

    /**
     * The connections that writers may hold, also while they wait for locks: scans have their own, and a quarter is for
     * reads.
     */
    static int maxWriters(int connections, int scanners) {
        return Math.max(1, connections - scanners - Math.max(1, connections / 4));
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Names a request, or this instance among others, and opens nothing: it has to be unique, not secret. */
    private static String randomName() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }

    private static String url(HttpSettings http, int port) {
        return String.format(
                Locale.ROOT, "http://%s:%d", http.host().contains(":") ? "[" + http.host() + "]" : http.host(), port);
    }

    /** The port it listens on. */
    public int port() {
        return port;
    }

    /** The parts that the service cannot go on without. */
    List<Vital> vitals() {
        return vitals;
    }

    /** Where it listens and what it works on, for a person. */
    public String description() {
        return description;
    }

    /** Lets requests in flight finish, then closes what it opened. Closing it again has no effect. */
    @Override
    public void close() {
        resources.close();
    }
}
