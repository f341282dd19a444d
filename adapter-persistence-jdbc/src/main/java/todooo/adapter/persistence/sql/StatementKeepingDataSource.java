package todooo.adapter.persistence.sql;

import java.sql.SQLException;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;

/** Opens connections to a SQLite file that keep their statements. */
final class StatementKeepingDataSource extends SQLiteDataSource {
    StatementKeepingDataSource(SQLiteConfig config, String url) {
        super(config);
        setUrl(url);
    }

    @Override
    public SQLiteConnection getConnection(String user, String password) throws SQLException {
        String file = getUrl().substring(JDBC.PREFIX.length());
        return new StatementKeepingConnection(getUrl(), file, getConfig().toProperties()); // SQLite knows no users
    }
}
