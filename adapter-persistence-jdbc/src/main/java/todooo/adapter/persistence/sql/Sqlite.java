package todooo.adapter.persistence.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteOpenMode;
import todooo.domain.storage.StorageException;

/** Opens a SQLite file: one writer at a time, readers that it never blocks, nothing lost once a commit returned. */
final class Sqlite {
    private Sqlite() {}

    static Database open(DatabaseSettings settings, Opening opening) {
        var url = SqliteUrl.of(settings.url());
        url.requireThere(opening.mayCreate());
        return !opening.mayCreate() && ReadOnlyFile.is(url.path())
                ? openReadOnly(settings, opening, url)
                : openToWrite(settings, opening, url);
    }

    private static Database openToWrite(DatabaseSettings settings, Opening opening, SqliteUrl url) {
        ForeignLog.refuse(url.path(), url.location());
        var file = new LiveFile(url.path());
        // Before anything is set that the file remembers: one that is not ours stays as it is.
        SqliteStart.requireUsable(
                dataSource(plain(settings, opening, url), url, file, opening.mayCreate()), url.location());
        prepare(dataSource(plain(settings, opening, url), url, file, false), settings, opening, url);
        DataSource tuned = dataSource(config(settings, TransactionMode.IMMEDIATE), url, file, false);
        SqliteStart.switchToLog(tuned, url.location(), settings.startTimeout());
        DataSource snapshots = dataSource(config(settings, TransactionMode.DEFERRED), url, file, false);
        return database(tuned, snapshots, settings, url, file);
    }

    /** Opens a file that nothing changes, and changes nothing beside it. */
    static Database openReadOnly(DatabaseSettings settings, Opening opening, SqliteUrl url) {
        ReadOnlyFile.requireComplete(url.path(), url.location());
        var file = new LiveFile(url.path());
        DataSource unchanging =
                new StatementKeepingDataSource(plain(settings, opening, url), url.unchanging(), file, LogLimit.DEFAULT);
        SqliteStart.requireUsable(unchanging, url.location());
        prepare(unchanging, settings, opening, url);
        return database(unchanging, unchanging, settings, url, file);
    }

    private static void prepare(DataSource plain, DatabaseSettings settings, Opening opening, SqliteUrl url) {
        opening.schema().prepare(plain, Vendor.SQLITE, url.location(), settings.startTimeout());
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
                    Vendor.SQLITE,
                    url.location(),
                    pools.get(0),
                    scanners,
                    pools.get(2),
                    pools,
                    error -> meaning(error, file));
        } catch (Throwable thrown) {
            pools.forEach(HikariDataSource::close);
            throw thrown;
        }
    }

    /** A file that cannot be reached, as after its disk was pulled out, may read as anything: that is no damage. */
    private static StorageException meaning(SQLException error, LiveFile file) {
        StorageException meaning = Vendor.SQLITE.failure(error);
        return meaning instanceof StorageException.Corrupt && !file.isInPlace()
                ? new StorageException.Unavailable(error)
                : meaning;
    }

    /** The absolute path of the file, without symbolic links. */
    static String path(Connection connection) throws SQLException {
        return Statements.text(connection, "select file from pragma_database_list where name = 'main'");
    }

    /** Sets nothing that the file remembers. Those who start at the same time wait for each other. */
    private static SQLiteConfig plain(DatabaseSettings settings, Opening opening, SqliteUrl url) {
        var config = new SQLiteConfig();
        if (opening.mayCreate() && !ReadOnlyFile.is(url.path())) {
            config.setTransactionMode(TransactionMode.IMMEDIATE);
        }
        config.setBusyTimeout((int) settings.startTimeout().toMillis());
        return config;
    }

    /**
     * The settings of the service's own connections.
     *
     * @param mode IMMEDIATE for those who may write: a transaction that reads first and writes later would fail at once if
     *     another had committed in between
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
