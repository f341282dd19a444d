package todooo.adapter.persistence.sql;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import todooo.domain.StorageException;

/** An open database whose schema is up to date, with connections of their own for those who read and those who write. */
public final class Database implements AutoCloseable {
    private final String name;
    private final HikariDataSource readers;
    private final HikariDataSource writers;

    Database(String name, HikariDataSource readers, HikariDataSource writers) {
        this.name = name;
        this.readers = readers;
        this.writers = writers;
    }

    /**
     * Opens the database and brings its schema up to date.
     *
     * @throws DatabaseRefusedException if it cannot be opened, or is not one that this program can use
     */
    public static Database open(DatabaseSettings settings) {
        return Sqlite.open(settings);
    }

    /** What it is, for a person: the product and the file. */
    public String name() {
        return name;
    }

    /** Connections in auto-commit mode; none of them waits for a writer. */
    public DataSource readers() {
        return readers;
    }

    /** Connections whose transactions never lose against another writer once they have begun. */
    public DataSource writers() {
        return writers;
    }

    /** What an error of this database means. */
    public StorageException failure(SQLException error) {
        return SqliteFailures.of(error);
    }

    /** Closes every connection. */
    @Override
    public void close() {
        readers.close();
        writers.close();
    }
}
