package todooo.adapter.persistence.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteOpenMode;

/** Opens a SQLite file: one writer at a time, readers that it never blocks, nothing lost once a commit returned. */
final class Sqlite {
    private Sqlite() {}

    static Database open(DatabaseSettings settings, Opening opening) {
        String file = file(settings.url());
        // Before anything is set that the file remembers: one that is not ours stays as it is.
        DataSource plain = dataSource(settings, new SQLiteConfig(), opening);
        try (var connection = plain.getConnection()) {
            SqliteVersion.require(connection);
        } catch (SQLException e) {
            throw new DatabaseRefusedException(
                    "The database %s cannot be opened: %s".formatted(file, e.getMessage()), e);
        }
        opening.schema().prepare(plain, Vendor.SQLITE, file, settings.startTimeout());
        DataSource tuned = dataSource(settings, config(TransactionMode.IMMEDIATE), opening);
        HikariDataSource readers = pool("readers", settings.readers(), tuned, settings);
        HikariDataSource scanners = pool(
                "scanners",
                settings.scanners(),
                dataSource(settings, config(TransactionMode.DEFERRED), opening),
                settings);
        HikariDataSource writer = pool("writer", 1, tuned, settings);
        return new Database(
                Vendor.SQLITE,
                file,
                readers,
                new ScanConnections(
                        scanners,
                        connection -> connection
                                .unwrap(StatementKeepingConnection.class)
                                .endAfter(settings.scanTimeout())),
                writer,
                List.of(readers, scanners, writer));
    }

    /** The absolute path of the file, without symbolic links. */
    static String path(Connection connection) throws SQLException {
        return Statements.text(connection, "select file from pragma_database_list where name = 'main'");
    }

    private static String file(String url) {
        String file = Vendor.SQLITE.location(url);
        if (file.isBlank() || file.equals(":memory:") || file.startsWith("file::memory:")) {
            throw new DatabaseRefusedException(
                    "The database %s is not a file: nothing in it would outlive a connection".formatted(url));
        }
        return file;
    }

    /**
     * @param mode IMMEDIATE for those who may write: a transaction that reads first and writes later would fail at once if
     *     another had committed in between
     */
    private static SQLiteConfig config(TransactionMode mode) {
        var config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setTransactionMode(mode);
        return config;
    }

    private static DataSource dataSource(DatabaseSettings settings, SQLiteConfig config, Opening opening) {
        if (!opening.mayCreate()) {
            config.resetOpenMode(SQLiteOpenMode.CREATE);
        }
        config.setBusyTimeout((int) settings.acquireTimeout().toMillis());
        return new StatementKeepingDataSource(config, settings.url());
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
