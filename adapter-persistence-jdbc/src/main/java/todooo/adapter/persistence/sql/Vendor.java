package todooo.adapter.persistence.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.api.callback.Callback;
import todooo.domain.query.SearchText;
import todooo.domain.query.read.SearchedText;
import todooo.domain.storage.StorageException;
import todooo.domain.value.Owner;

/** Everything that differs between the supported databases. */
public interface Vendor {
    /** The name of the product, for a person. */
    String product();

    /** Where the database of this connection is, however its URL spells it. */
    String identity(Connection connection, String location) throws SQLException;

    /** The highest number that was generated for the column, 0 if there was none. */
    long lastGenerated(Connection connection, String table, String column) throws SQLException;

    /** Lets the numbers that are generated for the column go on after this one. */
    void continueAfter(Connection connection, String table, String column, long last) throws SQLException;

    /**
     * The ids of all to-dos of the owner that may contain the text, by an index of texts; empty if they are more than
     * the limit, or take too long to find.
     */
    Optional<List<Long>> candidates(Connection connection, Owner owner, SearchedText in, SearchText text, int limit)
            throws SQLException;

    /** The meaning of an error of the database, or of the pool in front of it. */
    default StorageException failure(SQLException error) {
        return error instanceof SQLTransientConnectionException // no connection was free in time
                ? new StorageException.Unavailable(error)
                : meaning(error);
    }

    /** The meaning of an error of the database itself. */
    StorageException meaning(SQLException error);

    /** Whether the database or its triggers fill the table, so that a copy leaves it out. */
    boolean isDerived(String table);

    /** Whether writers wait for each other, so that they gain from a common commit. */
    boolean hasOneWriter();

    /** The callbacks of Flyway that run with each of the migrations. */
    Callback[] aroundMigrations();

    /** Builds the indexes that the migrations leave out because their building takes long while others write. */
    void buildIndexes(DataSource dataSource, String location, Duration patience);

    /** Whether the URL is one of this vendor's databases. */
    default boolean isVendorOf(String url) {
        return url.startsWith(urlPrefix());
    }

    /** The beginning of each URL of this vendor's databases. */
    default String urlPrefix() {
        return String.format(Locale.ROOT, "jdbc:%s:", id());
    }

    /** The place of the migrations, for Flyway. */
    default String migrations() {
        return "classpath:todooo/adapter/persistence/sql/" + id();
    }

    /** Where the database of this URL is, for a person: the host and the name there, or the file. */
    default String location(String url) {
        return JdbcUrl.withoutSecrets(url.substring(urlPrefix().length())).replaceFirst("^//", "");
    }

    /** The name of the database at this location, for a person. */
    default String nameOf(String location) {
        return product() + " " + location;
    }

    private String id() {
        return product().toLowerCase(Locale.ROOT);
    }
}
