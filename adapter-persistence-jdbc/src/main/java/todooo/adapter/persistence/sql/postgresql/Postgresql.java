package todooo.adapter.persistence.sql.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.api.callback.Callback;
import todooo.adapter.persistence.sql.Vendor;
import todooo.domain.query.SearchText;
import todooo.domain.query.read.SearchedText;
import todooo.domain.storage.StorageException;
import todooo.domain.value.Owner;

/** PostgreSQL: a server whose writers commit side by side. */
final class Postgresql implements Vendor {
    static final Postgresql VENDOR = new Postgresql();

    private Postgresql() {}

    @Override
    public String product() {
        return "PostgreSQL";
    }

    @Override
    public String identity(Connection connection, String location) {
        return location;
    }

    @Override
    public long lastGenerated(Connection connection, String table, String column) throws SQLException {
        return PostgresqlSequence.last(connection, table, column);
    }

    @Override
    public void continueAfter(Connection connection, String table, String column, long last) throws SQLException {
        PostgresqlSequence.continueAfter(connection, table, column, last);
    }

    @Override
    public Optional<List<Long>> candidates(
            Connection connection, Owner owner, SearchedText in, SearchText text, int limit) throws SQLException {
        return PostgresqlTextIndex.candidates(connection, owner, in, text, limit);
    }

    @Override
    public StorageException meaning(SQLException error) {
        return PostgresqlFailures.of(error);
    }

    @Override
    public boolean isDerived(String table) {
        return false;
    }

    @Override
    public boolean hasOneWriter() {
        return false;
    }

    @Override
    public Callback[] aroundMigrations() {
        return new Callback[] {new ExtensionsInReach()};
    }

    @Override
    public void buildIndexes(DataSource dataSource, String location, Duration patience) {
        PostgresqlIndexes.build(dataSource, location, patience);
    }
}
