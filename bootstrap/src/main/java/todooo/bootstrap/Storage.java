package todooo.bootstrap;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import todooo.adapter.persistence.jdbc.JdbcTransactions;
import todooo.adapter.persistence.jpa.JpaTransactions;
import todooo.adapter.persistence.sql.Database;
import todooo.adapter.persistence.sql.DatabaseRefusedException;
import todooo.adapter.persistence.sql.DatabaseSettings;
import todooo.application.port.out.ChangeListener;
import todooo.application.port.out.Transactions;
import todooo.application.transaction.ConcurrencyLimit;
import todooo.application.transaction.GroupCommit;
import todooo.application.transaction.RetryingTransactions;
import todooo.application.transaction.ScanThreads;
import todooo.application.transaction.WriteLimits;
import todooo.bootstrap.config.Settings;
import todooo.bootstrap.config.StorageAdapter;
import todooo.bootstrap.process.Vital;
import todooo.domain.change.Epoch;

/** The transactions of the service: a storage adapter on the database, and the decorators around it. */
final class Storage {
    /** How many writes share a commit: larger groups are no faster. */
    private static final int MAX_GROUP = 64;

    /** How many writes may wait for the writers: about a tenth of a second's work on SQLite. */
    private static final int MAX_WAITING = 4096;

    /** How many scans may wait for their threads. */
    private static final int MAX_WAITING_SCANS = 256;

    /** How often a transaction is run that loses a race each time, before its request is answered with 503. */
    private static final int MAX_ATTEMPTS = 10;

    private Storage() {}

    /**
     * Starts the adapter that the settings name.
     *
     * @param listener hears of changes
     * @param vitals where the threads of the transactions are added
     * @throws DatabaseRefusedException if the database fails
     */
    static Transactions open(
            Database database, Settings settings, ChangeListener listener, List<Vital> vitals, Resources resources) {
        Transactions stored = transactions(settings.adapter(), database, listener, resources);
        Transactions scanning = scanning(stored, settings.database(), resources);
        return ConcurrencyLimit.over(
                shared(scanning, database, settings, vitals, resources), settings.maxConcurrentRequests());
    }

    private static Transactions transactions(
            StorageAdapter adapter, Database database, ChangeListener listener, Resources resources) {
        Epoch epoch = database.start(
                HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()));
        return switch (adapter) {
            case JDBC ->
                new JdbcTransactions(
                        database.readers(),
                        database.scanners(),
                        database.writers(),
                        database::failure,
                        database::candidates,
                        epoch,
                        listener);
            case JPA ->
                resources.add(
                        JpaTransactions.open(
                                database.readers(),
                                database.scanners(),
                                database.writers(),
                                database::failure,
                                database::candidates,
                                epoch,
                                listener),
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
     * Transactions for many writers: in groups of all owners where only one can write at a time; else in groups of one
     * owner, a limited number at the same time. They are repeated after a race: with one writer, that of a reader.
     */
    private static Transactions shared(
            Transactions transactions, Database database, Settings settings, List<Vital> vitals, Resources resources) {
        DatabaseSettings connected = settings.database();
        var limits = new WriteLimits(
                MAX_GROUP,
                MAX_WAITING,
                maxWaitingOfOwner(settings.maxConcurrentRequests()),
                connected.acquireTimeout());
        GroupCommit groups = resources.add(
                database.hasOneWriter()
                        ? GroupCommit.ofAllOwners(transactions, limits)
                        : GroupCommit.ofEachOwner(
                                transactions, maxWriters(connected.connections(), connected.scanners()), limits),
                GroupCommit::close);
        vitals.add(new Vital("a thread that writes has ended", groups::isAlive));
        return RetryingTransactions.over(
                groups,
                MAX_ATTEMPTS,
                Storage::pause,
                () -> ThreadLocalRandom.current().nextDouble());
    }

    /** Three quarters of the requests that may have a transaction: others go on beside an owner who floods. */
    static int maxWaitingOfOwner(int maxConcurrentRequests) {
        return Math.max(1, Math.min(MAX_WAITING, maxConcurrentRequests) * 3 / 4);
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
}
