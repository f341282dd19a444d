package todooo.adapter.persistence.sql;

import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;
import todooo.domain.StorageException;

/**
 * Connections to a server that may be away for a while. Once it was there, whoever asks for a connection gets one as soon
 * as it is back: a pool that is told of every failure asks less and less often, up to once in five seconds.
 */
final class ReconnectingDataSource extends PGSimpleDataSource {
    private static final long serialVersionUID = 1L;
    private static final System.Logger LOG = System.getLogger(ReconnectingDataSource.class.getName());
    private static final long PAUSE_MILLIS = 100;

    private volatile boolean wasThere;

    /** Waits without a limit, until there is a connection or the thread is interrupted. */
    @Override
    public Connection getConnection() throws SQLException {
        boolean logged = false;
        while (true) {
            try {
                Connection connection = super.getConnection();
                wasThere = true;
                return connection;
            } catch (SQLException e) {
                if (!wasThere || !(PostgresqlFailures.of(e) instanceof StorageException.Unavailable)) {
                    throw e;
                }
                if (!logged) {
                    LOG.log(Level.WARNING, "Connecting until the database is back: {0}", e.getMessage());
                    logged = true;
                }
                pause(e);
            }
        }
    }

    private static void pause(SQLException reason) throws SQLException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw reason;
        }
    }
}
