package todooo.adapter.persistence.sql.opening;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import todooo.adapter.persistence.sql.Database;
import todooo.adapter.persistence.sql.DatabaseOpener;
import todooo.adapter.persistence.sql.DatabaseRefusedException;
import todooo.adapter.persistence.sql.DatabaseSettings;
import todooo.adapter.persistence.sql.JdbcUrl;
import todooo.adapter.persistence.sql.OpenMode;
import todooo.adapter.persistence.sql.Vendor;
import todooo.adapter.persistence.sql.migration.Schema;
import todooo.adapter.persistence.sql.migration.UnfinishedCopy;
import todooo.adapter.persistence.sql.postgresql.PostgresqlOpener;
import todooo.adapter.persistence.sql.sqlite.SqliteOpener;

/** Opens a database. It is the only class that knows which vendors there are. */
public final class DatabaseFactory {
    private static final List<DatabaseOpener> OPENERS = List.of(new SqliteOpener(), new PostgresqlOpener());

    private static final OpenMode SERVICE = new OpenMode(true, (connections, vendor, location, patience) -> {
        UnfinishedCopy.refuse(connections, location);
        Schema.migrate(connections, vendor, location, patience);
    });

    private DatabaseFactory() {}

    /**
     * Opens the database for the service and brings its schema up to date. It waits for a server that is not up yet as long
     * as the settings say.
     *
     * @throws DatabaseRefusedException if the database cannot be opened, is an unfinished copy, or is not one that this
     *     program can use
     */
    public static Database open(DatabaseSettings settings) {
        return open(settings, SERVICE);
    }

    /**
     * Opens the database for another purpose.
     *
     * @throws DatabaseRefusedException if the database cannot be opened, or is not one that this program can use
     */
    public static Database open(DatabaseSettings settings, OpenMode mode) {
        return openerOf(settings.url()).open(settings, mode);
    }

    private static DatabaseOpener openerOf(String url) {
        return OPENERS.stream()
                .filter(opener -> opener.vendor().isVendorOf(url))
                .findFirst()
                .orElseThrow(() -> new DatabaseRefusedException(String.format(
                        Locale.ROOT,
                        "The database %s is not supported: its URL has to start with %s",
                        JdbcUrl.withoutSecrets(url),
                        urlPrefixes())));
    }

    private static String urlPrefixes() {
        return OPENERS.stream()
                .map(DatabaseOpener::vendor)
                .map(Vendor::urlPrefix)
                .collect(Collectors.joining(" or "));
    }
}
