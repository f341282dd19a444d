package todooo.adapter.persistence.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/** Opens the two ends of a copy, and refuses what must not be one before anything in it is changed. */
final class CopyOpening {
    private CopyOpening() {}

    /** What is copied: it has to be there, complete and up to date. */
    static Database source(DatabaseSettings settings) {
        return open(settings, new Opening(false, (connections, vendor, location, patience) -> {
            Schema.requireCurrent(connections, vendor, location, patience);
            CopyMarker.refuseUnfinished(connections, location);
        }));
    }

    /** Where it is copied to: empty, an unfinished copy of the same source, or, perhaps, a finished one. */
    static Database target(DatabaseSettings settings, String source) {
        return open(
                settings,
                new Opening(
                        true,
                        (connections, vendor, location, patience) ->
                                prepareTarget(connections, vendor, location, patience, source)));
    }

    private static Database open(DatabaseSettings settings, Opening opening) {
        return Vendor.of(settings.url()).open(settings, opening);
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
                throw new DatabaseRefusedException("%s cannot be copied to itself".formatted(source));
            }
            Optional<String> marked = CopyMarker.source(connection);
            marked.ifPresent(other -> requireSame(source, other, location));
            return marked.isPresent() || !Tables.holdRows(connection);
        } catch (SQLException e) {
            throw new DatabaseRefusedException(
                    "The database %s cannot be opened: %s".formatted(location, e.getMessage()), e);
        }
    }

    private static void requireSame(String source, String other, String location) {
        if (!source.equals(other)) {
            throw new DatabaseRefusedException(
                    "The database %s is an unfinished copy of %s, not of %s: finish that one, or empty it"
                            .formatted(location, other, source));
        }
    }
}
