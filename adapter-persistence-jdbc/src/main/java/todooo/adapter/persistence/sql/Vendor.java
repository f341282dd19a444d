package todooo.adapter.persistence.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.api.callback.Callback;
import todooo.domain.storage.StorageException;

/** What tells the supported databases apart: nothing else asks which one it is. */
enum Vendor {
    SQLITE("SQLite"),
    POSTGRESQL("PostgreSQL");

    private final String product;

    Vendor(String product) {
        this.product = product;
    }

    /**
     * The one whose URL this is.
     *
     * @throws DatabaseRefusedException if it is nobody's
     */
    static Vendor of(String url) {
        return Arrays.stream(values())
                .filter(vendor -> url.startsWith(vendor.urlPrefix()))
                .findFirst()
                .orElseThrow(() ->
                        new DatabaseRefusedException("The database %s is not supported: its URL has to start with %s"
                                .formatted(JdbcUrl.withoutSecrets(url), urlPrefixes())));
    }

    Database open(DatabaseSettings settings, Opening opening) {
        return switch (this) {
            case SQLITE -> Sqlite.open(settings, opening);
            case POSTGRESQL -> Postgresql.open(settings, opening);
        };
    }

    /** Where the database of this connection is, however its URL spells it. */
    String identity(Connection connection, String location) throws SQLException {
        return switch (this) {
            case SQLITE -> Sqlite.path(connection);
            case POSTGRESQL -> location;
        };
    }

    /** The columns of the table's primary key, in their order. */
    List<String> keyOf(CopiedTable table) {
        return switch (this) {
            case SQLITE -> table.generated() == null ? table.key() : List.of(table.generated());
            case POSTGRESQL -> table.key();
        };
    }

    /** The highest number that was generated for the column, 0 if there was none. */
    long lastGenerated(Connection connection, String table, String column) throws SQLException {
        return switch (this) {
            case SQLITE -> SqliteSequence.last(connection, table);
            case POSTGRESQL -> PostgresqlSequence.last(connection, table, column);
        };
    }

    /** Lets what is generated for the column go on after this number. */
    void continueAfter(Connection connection, String table, String column, long last) throws SQLException {
        switch (this) {
            case SQLITE -> SqliteSequence.continueAfter(connection, table, last);
            case POSTGRESQL -> PostgresqlSequence.continueAfter(connection, table, column, last);
        }
    }

    /** What an error of the database, or of the pool in front of it, means. */
    StorageException failure(SQLException error) {
        if (error instanceof SQLTransientConnectionException) { // no connection was free in time
            return new StorageException.Unavailable(error);
        }
        return switch (this) {
            case SQLITE -> SqliteFailures.of(error);
            case POSTGRESQL -> PostgresqlFailures.of(error);
        };
    }

    /** Whether writers wait for each other, so that they gain from a common commit. */
    boolean oneWriter() {
        return switch (this) {
            case SQLITE -> true;
            case POSTGRESQL -> false;
        };
    }

    /** Where its migrations are. */
    String migrations() {
        return "classpath:todooo/adapter/persistence/sql/" + id();
    }

    /** What is done around each of its migrations. */
    Callback[] aroundMigrations() {
        return switch (this) {
            case SQLITE -> new Callback[0];
            case POSTGRESQL -> new Callback[] {new ExtensionsInReach()};
        };
    }

    /** Builds what the migrations leave out, as it takes long while others write. */
    void buildIndexes(DataSource dataSource, String location, Duration patience) {
        switch (this) {
            case SQLITE -> {} // which has one writer at a time
            case POSTGRESQL -> PostgresqlIndexes.build(dataSource, location, patience);
        }
    }

    /** Where the database of this URL is, for a person: the host and the name there, or the file. */
    String location(String url) {
        return JdbcUrl.withoutSecrets(url.substring(urlPrefix().length())).replaceFirst("^//", "");
    }

    /** What a person calls the database at this location. */
    String nameOf(String location) {
        return product + " " + location;
    }

    private String urlPrefix() {
        return "jdbc:%s:".formatted(id());
    }

    private String id() {
        return product.toLowerCase(Locale.ROOT);
    }

    private static String urlPrefixes() {
        return Arrays.stream(values()).map(Vendor::urlPrefix).collect(Collectors.joining(" or "));
    }
}
