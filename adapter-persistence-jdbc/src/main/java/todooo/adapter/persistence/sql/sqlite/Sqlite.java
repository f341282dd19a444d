package todooo.adapter.persistence.sql.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.api.callback.Callback;
import todooo.adapter.persistence.sql.Statements;
import todooo.adapter.persistence.sql.Vendor;
import todooo.domain.query.SearchText;
import todooo.domain.query.read.SearchedText;
import todooo.domain.storage.StorageException;
import todooo.domain.value.Owner;

/** SQLite: a file with one writer at a time. */
final class Sqlite implements Vendor {
    static final Sqlite VENDOR = new Sqlite();

    private Sqlite() {}

    @Override
    public String product() {
        return "SQLite";
    }

    /** The absolute path of the file, without symbolic links. */
    @Override
    public String identity(Connection connection, String location) throws SQLException {
        return Statements.text(connection, "select file from pragma_database_list where name = 'main'");
    }

    @Override
    public long lastGenerated(Connection connection, String table, String column) throws SQLException {
        return SqliteSequence.last(connection, table);
    }

    @Override
    public void continueAfter(Connection connection, String table, String column, long last) throws SQLException {
        SqliteSequence.continueAfter(connection, table, last);
    }

    @Override
    public Optional<List<Long>> candidates(
            Connection connection, Owner owner, SearchedText in, SearchText text, int limit) throws SQLException {
        return SqliteTextIndex.candidates(connection, owner, in, text, limit);
    }

    @Override
    public StorageException meaning(SQLException error) {
        return SqliteFailures.of(error);
    }

    @Override
    public boolean isDerived(String table) {
        return SqliteTextIndex.hasTable(table);
    }

    @Override
    public boolean hasOneWriter() {
        return true;
    }

    @Override
    public Callback[] aroundMigrations() {
        return new Callback[0];
    }

    /** Builds nothing: with one writer at a time, the migrations build every index. */
    @Override
    public void buildIndexes(DataSource dataSource, String location, Duration patience) {}
}
