package todooo.adapter.persistence.sql.postgresql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import todooo.adapter.persistence.sql.Database;
import todooo.adapter.persistence.sql.DatabaseOpener;
import todooo.adapter.persistence.sql.DatabaseRefusedException;
import todooo.adapter.persistence.sql.DatabaseSettings;
import todooo.adapter.persistence.sql.OpenMode;
import todooo.adapter.persistence.sql.ScanConnections;
import todooo.adapter.persistence.sql.Statements;
import todooo.adapter.persistence.sql.Vendor;
import todooo.adapter.persistence.sql.postgresql.change.PostgresqlChanges;

/** Opens a database on a PostgreSQL server: one pool for all, and nothing that waits without a limit. */
public final class PostgresqlOpener implements DatabaseOpener {
    private static final System.Logger LOG = System.getLogger(PostgresqlOpener.class.getName());

    @Override
    public Vendor vendor() {
        return Postgresql.VENDOR;
    }

    @Override
    public Database open(DatabaseSettings settings, OpenMode mode) {
        String location = Postgresql.VENDOR.location(settings.url());
        DataSource patient = PostgresqlConnections.patient(settings);
        requireAccess(patient, location, settings.startTimeout());
        HikariDataSource pool = pool(settings, location);
        try {
            requireUnicode(pool, location);
            mode.schema().prepare(patient, Postgresql.VENDOR, location, settings.startTimeout());
            return new Database(
                    Postgresql.VENDOR,
                    location,
                    pool,
                    scanners(pool, settings),
                    pool,
                    List.of(pool),
                    Postgresql.VENDOR::failure,
                    (instance, listener) ->
                            PostgresqlChanges.start(PostgresqlConnections.single(settings), instance, listener));
        } catch (Throwable thrown) {
            pool.close();
            throw thrown;
        }
    }

    /** Refuses at once what waiting for the server cannot mend. */
    private static void requireAccess(DataSource dataSource, String location, Duration patience) {
        try (var connection = dataSource.getConnection()) {
            if (Statements.text(connection, "select coalesce(current_schema(), '')")
                    .isEmpty()) {
                throw new DatabaseRefusedException(String.format(
                        Locale.ROOT,
                        "The database %s has no schema of those in the search path \"%s\": create one of them",
                        location,
                        Statements.text(connection, "show search_path")));
            }
        } catch (SQLException e) {
            if (PostgresqlMistakes.isOne(e)) {
                throw refused(location, e);
            }
            LOG.log(
                    Level.WARNING,
                    "The database {0} cannot be used yet ({1}): trying for up to {2} s",
                    location,
                    e.getMessage(),
                    Long.toString(patience.toSeconds()));
        }
    }

    /** Waits for the server, as long as the settings say. */
    private static HikariDataSource pool(DatabaseSettings settings, String location) {
        long acquireMillis = settings.acquireTimeout().toMillis();
        var config = new HikariConfig();
        config.setPoolName("connections");
        config.setDataSource(PostgresqlConnections.bounded(settings));
        config.setMaximumPoolSize(settings.connections());
        config.setMinimumIdle(0); // the pool's own attempts to connect become rare in an outage, a request's do not
        // Together the time to acquire: what is found at the last moment may still have to be tried.
        config.setConnectionTimeout(Math.max(250, acquireMillis * 3 / 4));
        config.setValidationTimeout(Math.max(250, acquireMillis / 4));
        config.setInitializationFailTimeout(Math.max(1, settings.startTimeout().toMillis()));
        config.setExceptionOverride(new LeaveStandby());
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException e) {
            throw refused(location, e.getCause() == null ? e : e.getCause());
        }
    }

    /**
     * Begins their transactions: the driver takes those for what it would begin itself, so all of it is one round trip.
     */
    private static DataSource scanners(DataSource pool, DatabaseSettings settings) {
        String begin = String.format(
                Locale.ROOT,
                "begin transaction isolation level repeatable read, read only; set local statement_timeout = %d",
                settings.scanTimeout().toMillis());
        return new ScanConnections(pool, connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute(begin);
            }
        });
    }

    private static void requireUnicode(DataSource pool, String location) {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("show server_encoding")) {
            row.next();
            if (!row.getString(1).equals("UTF8")) {
                throw new DatabaseRefusedException(String.format(
                        Locale.ROOT,
                        "The database %s has the encoding %s, which cannot hold every to-do: create it with UTF8",
                        location,
                        row.getString(1)));
            }
        } catch (SQLException e) {
            throw refused(location, e);
        }
    }

    private static DatabaseRefusedException refused(String location, Throwable cause) {
        return new DatabaseRefusedException(
                String.format(Locale.ROOT, "The database %s cannot be opened: %s", location, cause.getMessage()),
                cause);
    }
}
