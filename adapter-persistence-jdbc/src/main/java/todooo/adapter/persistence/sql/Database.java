package todooo.adapter.persistence.sql;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import todooo.domain.change.Epoch;
import todooo.domain.query.SearchText;
import todooo.domain.query.read.SearchedText;
import todooo.domain.storage.StorageException;
import todooo.domain.value.Owner;

/** An open database whose schema is up to date, with connections for readers and for writers. */
public final class Database implements AutoCloseable {
    private final Vendor vendor;
    private final String location;
    private final DataSource readers;
    private final DataSource scanners;
    private final DataSource writers;
    private final List<HikariDataSource> pools;
    private final Function<SQLException, StorageException> errorTranslator;
    private final ChangeExchange.Opener exchange;

    /**
     * An open database of the vendor at the location.
     *
     * @param pools the pools behind the connections, which closing it closes
     * @param errorTranslator the meaning of an error of this database
     * @param exchange opens the exchange of changes with other instances
     */
    public Database(
            Vendor vendor,
            String location,
            DataSource readers,
            DataSource scanners,
            DataSource writers,
            List<HikariDataSource> pools,
            Function<SQLException, StorageException> errorTranslator,
            ChangeExchange.Opener exchange) {
        this.vendor = vendor;
        this.location = location;
        this.readers = readers;
        this.scanners = scanners;
        this.writers = writers;
        this.pools = pools;
        this.errorTranslator = errorTranslator;
        this.exchange = exchange;
    }

    /** The name of the database, for a person: the product, and the file or the server. */
    public String name() {
        return vendor.nameOf(location);
    }

    /** The vendor of the database. */
    public Vendor vendor() {
        return vendor;
    }

    /** The vendor and the place of the database, however its URL spells that. */
    public String identity() {
        try (var connection = readers.getConnection()) {
            return vendor.nameOf(vendor.identity(connection, location));
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** The highest number that was generated for the column, 0 if there was none. */
    public long lastGenerated(String table, String column) {
        try (var connection = readers.getConnection()) {
            return vendor.lastGenerated(connection, table, column);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Whether it has one writer at a time, for all owners; others commit side by side. */
    public boolean hasOneWriter() {
        return vendor.hasOneWriter();
    }

    /** Connections in auto-commit mode; none of them waits for a writer. */
    public DataSource readers() {
        return readers;
    }

    /**
     * Connections whose transactions only read and see one snapshot: what was committed before their first statement.
     */
    public DataSource scanners() {
        return scanners;
    }

    /** Connections for writers; they may be the same. */
    public DataSource writers() {
        return writers;
    }

    /**
     * Records a start of the service, by which changes are counted from now on. On a database that is full or read-only
     * the service starts as well, to read: then the start is known by its number alone, which no recorded one has.
     *
     * @param name random: {@value Epoch#NAME_LENGTH} hexadecimal digits
     * @throws DatabaseRefusedException if the database fails otherwise
     */
    public Epoch start(String name) {
        try (Connection connection = writers.getConnection()) {
            return start(connection, name);
        } catch (SQLException e) {
            throw new DatabaseRefusedException(
                    String.format(Locale.ROOT, "The database %s cannot be used: %s", name(), e.getMessage()), e);
        }
    }

    private Epoch start(Connection connection, String name) throws SQLException {
        try {
            Statements.update(connection, """
                    insert into service_start (number, epoch, name)
                    values (1, 1, ?)
                    on conflict (number) do update
                    set epoch = service_start.epoch + 2, name = excluded.name
                    """, name);
            // Of instances that start at once some may have the same number: each counts owners of its own by it.
            return new Epoch(latestStart(), name);
        } catch (SQLException e) {
            if (failure(e) instanceof StorageException.Full) { // recorded numbers have a gap after each
                return new Epoch(latestStart() + 1, name);
            }
            throw e;
        }
    }

    private long latestStart() throws SQLException {
        try (Connection connection = readers.getConnection()) {
            return Statements.number(connection, "select max(epoch) from service_start");
        }
    }

    /**
     * Begins to exchange changes with other instances on this database; with SQLite there are none. It has to be closed
     * before the database is.
     *
     * @param instance the name of this instance among them, of letters and digits
     */
    public ChangeExchange exchangeChanges(String instance, ChangeExchange.Listener listener) {
        return exchange.open(instance, listener);
    }

    /** The meaning of an error of this database. */
    public StorageException failure(SQLException error) {
        return errorTranslator.apply(error);
    }

    /**
     * The ids of all to-dos of the owner that may contain the text, found on a connection of this database by its index
     * of texts; empty if they are more than the limit, or take too long to find.
     */
    public Optional<List<Long>> candidates(
            Connection connection, Owner owner, SearchedText in, SearchText text, int limit) {
        try {
            return vendor.candidates(connection, owner, in, text, limit);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Closes every connection. */
    @Override
    public void close() {
        pools.forEach(HikariDataSource::close);
    }
}
