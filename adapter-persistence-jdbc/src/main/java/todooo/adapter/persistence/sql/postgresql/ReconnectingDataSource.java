package todooo.adapter.persistence.sql.postgresql;

import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.util.HostSpec;
import todooo.domain.storage.StorageException;

/**
 * Connections to a server that may be away for a while. Once it was there, each caller gets a connection as
 * soon as it is back: a pool that is told of every failure asks less and less often, up to once in five seconds.
 */
final class ReconnectingDataSource extends PGSimpleDataSource {
    private static final long serialVersionUID = 1L;
    private static final System.Logger LOG = System.getLogger(ReconnectingDataSource.class.getName());
    private static final long PAUSE_MILLIS = 100;

    private final transient SessionSettings settings;
    private volatile boolean wasThere;

    /** Connections whose transactions run under these settings. */
    ReconnectingDataSource(SessionSettings settings) {
        this.settings = settings;
    }

    /** Waits without a limit, until there is a connection or the thread is interrupted. */
    @Override
    public Connection getConnection() throws SQLException {
        boolean logged = false;
        while (true) {
            try {
                Connection connection = connect();
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

    private Connection connect() throws SQLException {
        var user = new Properties();
        if (getUser() != null) {
            PGProperty.USER.set(user, getUser());
        }
        if (getPassword() != null) {
            PGProperty.PASSWORD.set(user, getPassword());
        }
        Properties properties = Driver.parseURL(getUrl(), user);
        if (properties == null) {
            throw new SQLException("The driver does not know its own URL");
        }
        return PostgresqlConnection.open(hosts(properties), properties, getUrl(), settings);
    }

    private static HostSpec[] hosts(Properties properties) {
        String[] names = properties
                .getProperty(PGProperty.PG_HOST.getName(), "localhost")
                .split(",", -1);
        String[] ports =
                properties.getProperty(PGProperty.PG_PORT.getName(), "5432").split(",", -1);
        String localAddress = PGProperty.LOCAL_SOCKET_ADDRESS.getOrDefault(properties);
        var hosts = new HostSpec[names.length];
        for (int i = 0; i < names.length; i++) {
            hosts[i] = new HostSpec(names[i], Integer.parseInt(ports[i]), localAddress);
        }
        return hosts;
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
