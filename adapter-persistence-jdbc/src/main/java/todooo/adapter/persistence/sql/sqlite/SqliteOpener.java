package todooo.adapter.persistence.sql.sqlite;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.ArrayList;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TempStore;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteOpenMode;
import todooo.adapter.persistence.sql.ChangeExchange;
import todooo.adapter.persistence.sql.Database;
import todooo.adapter.persistence.sql.DatabaseOpener;
import todooo.adapter.persistence.sql.DatabaseSettings;
import todooo.adapter.persistence.sql.OpenMode;
import todooo.adapter.persistence.sql.ScanConnections;
import todooo.adapter.persistence.sql.Vendor;
import todooo.adapter.persistence.sql.sqlite.file.ForeignLog;
import todooo.adapter.persistence.sql.sqlite.file.LiveFile;
import todooo.adapter.persistence.sql.sqlite.file.ReadOnlyFile;
import todooo.domain.storage.StorageException;

/** Opens a SQLite file: one writer at a time, readers that it never blocks, nothing lost once a commit returned. */
public final class SqliteOpener implements DatabaseOpener {
    @Override
    public Vendor vendor() {
        return Sqlite.VENDOR;
    }

    @Override
    public Database open(DatabaseSettings settings, OpenMode mode) {
        var url = SqliteUrl.of(settings.url());
        url.requireThere(mode.mayCreate());
        return !mode.mayCreate() && ReadOnlyFile.is(url.path())
                ? openReadOnly(settings, mode, url)
                : openToWrite(settings, mode, url);
    }

    private static Database openToWrite(DatabaseSettings settings, OpenMode mode, SqliteUrl url) {
        ForeignLog.refuse(url.path(), url.location());
        var file = new LiveFile(url.path());
        // Before anything is set that the file remembers: one that is not ours stays as it is.
        SqliteStart.requireUsable(dataSource(plain(settings, mode, url), url, file, mode.mayCreate()), url.location());
        prepare(dataSource(plain(settings, mode, url), url, file, false), settings, mode, url);
        DataSource tuned = dataSource(inMemory(config(settings, TransactionMode.IMMEDIATE)), url, file, false);
        SqliteStart.switchToLog(tuned, url.location(), settings.startTimeout());
        DataSource snapshots = dataSource(config(settings, TransactionMode.DEFERRED), url, file, false);
        return database(tuned, snapshots, settings, url, file);
    }

    /** Opens a file that nothing changes, and changes nothing beside it. */
    static Database openReadOnly(DatabaseSettings settings, OpenMode mode, SqliteUrl url) {
        ReadOnlyFile.requireComplete(url.path(), url.location());
        var file = new LiveFile(url.path());
        DataSource unchanging =
                new StatementKeepingDataSource(plain(settings, mode, url), url.unchanging(), file, LogLimit.DEFAULT);
        SqliteStart.requireUsable(unchanging, url.location());
        prepare(unchanging, settings, mode, url);
        return database(unchanging, unchanging, settings, url, file);
    }

    private static void prepare(DataSource plain, DatabaseSettings settings, OpenMode mode, SqliteUrl url) {
        mode.schema().prepare(plain, Sqlite.VENDOR, url.location(), settings.startTimeout());
    }

    private static Database database(
            DataSource connections, DataSource snapshots, DatabaseSettings settings, SqliteUrl url, LiveFile file) {
        var pools = new ArrayList<HikariDataSource>();
        try {
            pools.add(pool("readers", settings.readers(), connections, settings));
            pools.add(pool("scanners", settings.scanners(), snapshots, settings));
            pools.add(pool("writer", 1, connections, settings));
            var scanners = new ScanConnections(
                    pools.get(1),
                    connection ->
                            connection.unwrap(StatementKeepingConnection.class).endAfter(settings.scanTimeout()));
            return new Database(
                    Sqlite.VENDOR,
                    url.location(),
                    pools.get(0),
                    scanners,
                    pools.get(2),
                    pools,
                    error -> meaning(error, file),
                    ChangeExchange.ALONE);
        } catch (Throwable thrown) {
            pools.forEach(HikariDataSource::close);
            throw thrown;
        }
    }

    /** A file that cannot be reached, as after its disk was pulled out, may read as anything: that is no damage. */
    private static StorageException meaning(SQLException error, LiveFile file) {
        StorageException meaning = Sqlite.VENDOR.failure(error);
        return meaning instanceof StorageException.Corrupt && !file.isInPlace()
                ? new StorageException.Unavailable(error)
                : meaning;
    }

    /** Sets nothing that the file remembers. Those who start at the same time wait for each other. */
    private static SQLiteConfig plain(DatabaseSettings settings, OpenMode mode, SqliteUrl url) {
        var config = new SQLiteConfig();
        if (mode.mayCreate() && !ReadOnlyFile.is(url.path())) {
            config.setTransactionMode(TransactionMode.IMMEDIATE);
        }
        config.setBusyTimeout((int) settings.startTimeout().toMillis());
        return config;
    }

    /**
     * The settings of the service's own connections.
     *
     * @param mode IMMEDIATE for writers: a transaction that reads first and writes later would fail at once
     *     if another had committed in between
     */
    private static SQLiteConfig config(DatabaseSettings settings, TransactionMode mode) {
        var config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setJournalSizeLimit((int) LogLimit.DEFAULT.bytes());
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setTransactionMode(mode);
        config.setBusyTimeout((int) settings.acquireTimeout().toMillis());
        return config;
    }

    /**
     * Keeps in memory what a statement needs to be undone: SQLite notes each page that it changes, and would write the
     * notes into a file of their own from 64 KiB on, which the insert of one to-do exceeds by all its indexes. The
     * largest statements are slices of 1,000 to-dos.
     */
    private static SQLiteConfig inMemory(SQLiteConfig config) {
        config.setTempStore(TempStore.MEMORY);
        return config;
    }

    /** Only the first connection may make the file: later there is one, or it was taken away. */
    private static DataSource dataSource(SQLiteConfig config, SqliteUrl url, LiveFile file, boolean mayCreate) {
        if (!mayCreate) {
            config.resetOpenMode(SQLiteOpenMode.CREATE);
        }
        return new StatementKeepingDataSource(config, url.forDriver(), file, LogLimit.DEFAULT);
    }

    private static HikariDataSource pool(String name, int size, DataSource dataSource, DatabaseSettings settings) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(dataSource);
        config.setMaximumPoolSize(size);
        config.setConnectionTimeout(settings.acquireTimeout().toMillis());
        config.setMaxLifetime(0); // a connection to a file does not age
        config.setExceptionOverride(new CloseAfterError());
        return new HikariDataSource(config);
    }
}
