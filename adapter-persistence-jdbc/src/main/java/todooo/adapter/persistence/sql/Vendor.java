package todooo.adapter.persistence.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.api.callback.Callback;
import todooo.domain.storage.StorageException;

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

    /** The meaning of an error of the database, or of the pool in front of it. */
    StorageException failure(SQLException error);

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
