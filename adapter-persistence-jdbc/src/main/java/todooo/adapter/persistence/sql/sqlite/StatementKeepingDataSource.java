package todooo.adapter.persistence.sql.sqlite;

import java.sql.SQLException;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;
import todooo.adapter.persistence.sql.sqlite.file.LiveFile;

/** Opens connections to one SQLite file, as long as it is in its place, that keep their statements. */
final class StatementKeepingDataSource extends SQLiteDataSource {
    private final LiveFile file;
    private final LogLimit limit;

    StatementKeepingDataSource(SQLiteConfig config, String url, LiveFile file, LogLimit limit) {
        super(config);
        setUrl(url);
        this.file = file;
        this.limit = limit;
    }

    @Override
    public SQLiteConnection getConnection(String user, String password) throws SQLException {
        String path = getUrl().substring(JDBC.PREFIX.length());
        return file.open(() -> new StatementKeepingConnection(
                getUrl(), path, getConfig().toProperties(), file, limit)); // SQLite knows no users
    }
}
