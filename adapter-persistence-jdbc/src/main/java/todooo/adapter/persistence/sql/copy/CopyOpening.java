package todooo.adapter.persistence.sql.copy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import todooo.adapter.persistence.sql.Database;
import todooo.adapter.persistence.sql.DatabaseRefusedException;
import todooo.adapter.persistence.sql.DatabaseSettings;
import todooo.adapter.persistence.sql.OpenMode;
import todooo.adapter.persistence.sql.Vendor;
import todooo.adapter.persistence.sql.migration.Schema;
import todooo.adapter.persistence.sql.migration.UnfinishedCopy;
import todooo.adapter.persistence.sql.opening.DatabaseFactory;

/** Opens the two ends of a copy, and refuses what must not be one before any row of it is changed. */
final class CopyOpening {
    private CopyOpening() {}

    /** Opens the source of a copy, which has to be there, complete and up to date. */
    static Database source(DatabaseSettings settings) {
        return DatabaseFactory.open(settings, new OpenMode(false, (connections, vendor, location, patience) -> {
            Schema.requireCurrent(connections, vendor, location, patience);
            UnfinishedCopy.refuse(connections, location);
        }));
    }

    /** Opens the target of a copy: an empty database, or an unfinished or a finished copy of the same source. */
    static Database target(DatabaseSettings settings, String source) {
        return DatabaseFactory.open(
                settings,
                new OpenMode(
                        true,
                        (connections, vendor, location, patience) ->
                                prepareTarget(connections, vendor, location, patience, source)));
    }

    private static void prepareTarget(
            DataSource connections, Vendor vendor, String location, Duration patience, String source) {
        if (mayChange(connections, vendor, location, source)) {
            Schema.migrate(connections, vendor, location, patience);
        } else {
            Schema.requireCurrent(connections, vendor, location, patience);
        }
    }

    private static boolean mayChange(DataSource connections, Vendor vendor, String location, String source) {
        try (Connection connection = connections.getConnection()) {
            if (vendor.nameOf(vendor.identity(connection, location)).equals(source)) {
                throw new DatabaseRefusedException(String.format(Locale.ROOT, "%s cannot be copied to itself", source));
            }
            Optional<String> marked = UnfinishedCopy.source(connection);
            marked.ifPresent(other -> requireSame(source, other, location));
            return marked.isPresent() || !CopiedTables.holdRows(connection);
        } catch (SQLException e) {
            throw new DatabaseRefusedException(
                    String.format(Locale.ROOT, "The database %s cannot be opened: %s", location, e.getMessage()), e);
        }
    }

    private static void requireSame(String source, String other, String location) {
        if (!source.equals(other)) {
            throw new DatabaseRefusedException(String.format(
                    Locale.ROOT,
                    "The database %s is an unfinished copy of %s, not of %s: finish that one, or empty it",
                    location,
                    other,
                    source));
        }
    }
}
