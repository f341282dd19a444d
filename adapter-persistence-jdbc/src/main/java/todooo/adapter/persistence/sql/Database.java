package todooo.adapter.persistence.sql;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import todooo.domain.storage.StorageException;

/** An open database whose schema is up to date, with connections for those who read and for those who write. */
public final class Database implements AutoCloseable {
    private final Vendor vendor;
    private final String location;
    private final DataSource readers;
    private final DataSource scanners;
    private final DataSource writers;
    private final List<HikariDataSource> pools;
    private final Function<SQLException, StorageException> meaning;

    Database(
            Vendor vendor,
            String location,
            DataSource readers,
            DataSource scanners,
            DataSource writers,
            List<HikariDataSource> pools,
            Function<SQLException, StorageException> meaning) {
        this.vendor = vendor;
        this.location = location;
        this.readers = readers;
        this.scanners = scanners;
        this.writers = writers;
        this.pools = pools;
        this.meaning = meaning;
    }

    /**
     * Opens the database and brings its schema up to date. A server that is not up yet is waited for as long as the
     * settings say.
     *
     * @throws DatabaseRefusedException if it cannot be opened, or is not one that this program can use
     */
    public static Database open(DatabaseSettings settings) {
        return Vendor.of(settings.url()).open(settings, Opening.SERVICE);
    }

    /** What it is, for a person: the product, and the file or the server. */
    public String name() {
        return vendor.nameOf(location);
    }

    Vendor vendor() {
        return vendor;
    }

    /** What it is and where, however its URL spells that. */
    String identity() {
        try (var connection = readers.getConnection()) {
            return vendor.nameOf(vendor.identity(connection, location));
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** The highest number that was generated for the column, 0 if there was none. */
    long lastGenerated(String table, String column) {
        try (var connection = readers.getConnection()) {
            return vendor.lastGenerated(connection, table, column);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /**
     * The secret that this database keeps for the cursors of its lists: 32 bytes, the same for all who use it.
     *
     * @throws DatabaseRefusedException if it cannot be read
     */
    public byte[] cursorKey() {
        try (var connection = readers.getConnection()) {
            return HexFormat.of().parseHex(Statements.text(connection, "select secret from cursor_key"));
        } catch (SQLException e) {
            throw new DatabaseRefusedException(
                    "The database %s cannot be read: %s".formatted(location, e.getMessage()), e);
        }
    }

    /** Whether it has one writer at a time, who gains from a group commit; others commit side by side. */
    public boolean hasOneWriter() {
        return vendor.oneWriter();
    }

    /** Connections in auto-commit mode; none of them waits for a writer. */
    public DataSource readers() {
        return readers;
    }

    /** Connections whose transactions only read and see one snapshot: what was committed before their first statement. */
    public DataSource scanners() {
        return scanners;
    }

    /** Connections for those who write; they may be the same. */
    public DataSource writers() {
        return writers;
    }

    /** What an error of this database means. */
    public StorageException failure(SQLException error) {
        return meaning.apply(error);
    }

    /** Closes every connection. */
    @Override
    public void close() {
        pools.forEach(HikariDataSource::close);
    }
}
