package todooo.adapter.persistence.sql.migration;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.exception.FlywayValidateException;
import todooo.adapter.persistence.sql.DatabaseRefusedException;
import todooo.adapter.persistence.sql.Vendor;

/** The tables, as versioned migrations that run at the start. */
public final class Schema {
    private Schema() {}

    /**
     * Brings the schema up to date, or refuses a database that a newer program, or another one, has made. While another
     * instance does the same, it waits this long.
     */
    public static void migrate(DataSource dataSource, Vendor vendor, String name, Duration patience) {
        Flyway flyway = flyway(dataSource, vendor, patience);
        try {
            migrate(flyway, name);
        } catch (FlywayException e) {
            throw new DatabaseRefusedException(
                    String.format(
                            Locale.ROOT,
                            "The schema of the database %s cannot be brought up to date: %s",
                            name,
                            reason(e)),
                    e);
        }
        vendor.buildIndexes(dataSource, name, patience);
    }

    private static void migrate(Flyway flyway, String name) {
        try {
            flyway.migrate();
        } catch (FlywayValidateException e) {
            refuseNewer(flyway.info(), name);
            throw e;
        }
    }

    /** The database's own message on one line where a migration failed; else advice for an operator. */
    private static String reason(FlywayException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException error) {
                return onOneLine(error);
            }
        }
        if (failure.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
            return "it holds tables of another program; give this one a database, or a schema, of its own";
        }
        if (failure instanceof FlywayValidateException) {
            return "its table flyway_schema_history does not tell of the migrations of this program;"
                    + " restore the database from a backup";
        }
        return onOneLine(failure);
    }

    private static String onOneLine(Throwable thrown) {
        return String.valueOf(thrown.getMessage()).replaceAll("\\s+", " ");
    }

    /** Refuses a database whose schema is not up to date, and changes nothing. */
    public static void requireCurrent(DataSource dataSource, Vendor vendor, String name, Duration patience) {
        Flyway flyway = flyway(dataSource, vendor, patience);
        try {
            MigrationInfoService info = flyway.info();
            refuseNewer(info, name);
            if (info.current() == null || info.pending().length > 0) {
                throw new DatabaseRefusedException(String.format(
                        Locale.ROOT,
                        "The database %s does not have the schema of this program: let the service start on it once",
                        name));
            }
        } catch (FlywayException e) {
            throw new DatabaseRefusedException(
                    String.format(Locale.ROOT, "The schema of the database %s cannot be read: %s", name, reason(e)), e);
        }
    }

    private static Flyway flyway(DataSource dataSource, Vendor vendor, Duration patience) {
        return Flyway.configure()
                .dataSource(dataSource)
                .locations(vendor.migrations())
                .callbacks(vendor.aroundMigrations())
                .ignoreMigrationPatterns(new String[0]) // also what a newer program has done is refused
                .lockRetryCount((int) patience.toSeconds()) // one a second
                .load();
    }

    private static void refuseNewer(MigrationInfoService info, String name) {
        MigrationInfo current = info.current();
        if (current == null || current.getVersion() == null) {
            return;
        }
        MigrationVersion newestKnown = newestKnown(info);
        if (current.getVersion().compareTo(newestKnown) > 0) {
            throw new DatabaseRefusedException(String.format(
                    Locale.ROOT,
                    "The database %s has schema version %s, and this program knows versions up to %s: start a newer program",
                    name,
                    current.getVersion(),
                    newestKnown));
        }
    }

    private static MigrationVersion newestKnown(MigrationInfoService migrations) {
        MigrationVersion newest = MigrationVersion.EMPTY;
        for (MigrationInfo info : migrations.all()) {
            if (info.getScript() != null
                    && info.getState().isResolved()
                    && info.getVersion().compareTo(newest) > 0) {
                newest = info.getVersion();
            }
        }
        return newest;
    }
}
