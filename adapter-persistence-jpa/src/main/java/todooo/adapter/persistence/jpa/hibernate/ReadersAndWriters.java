package todooo.adapter.persistence.jpa.hibernate;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;

/** Gives read-only sessions the connections of readers, and all others those of writers. */
@SuppressWarnings("serial") // Hibernate calls its providers serializable, and serializes none
final class ReadersAndWriters implements ConnectionProvider {
    private static final long serialVersionUID = 1L;

    private final DataSource readers;
    private final DataSource writers;

    ReadersAndWriters(DataSource readers, DataSource writers) {
        this.readers = readers;
        this.writers = writers;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return writers.getConnection();
    }

    @Override
    public Connection getReadOnlyConnection() throws SQLException {
        return readers.getConnection();
    }

    @Override
    public void closeConnection(Connection connection) throws SQLException {
        connection.close();
    }

    @Override
    public boolean handlesConnectionReadOnly() {
        return true; // SQLite's driver cannot change the mode of an open connection, and JpaSession guards reads
    }

    @Override
    public boolean supportsAggressiveRelease() {
        return false;
    }

    @Override
    public boolean isUnwrappableAs(Class<?> unwrapType) {
        return unwrapType.isInstance(this);
    }

    @Override
    public <T> T unwrap(Class<T> unwrapType) {
        return unwrapType.cast(this);
    }
}
