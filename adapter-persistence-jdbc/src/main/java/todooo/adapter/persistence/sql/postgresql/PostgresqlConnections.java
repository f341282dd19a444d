package todooo.adapter.persistence.sql.postgresql;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Properties;
import javax.sql.DataSource;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.SslMode;
import todooo.adapter.persistence.sql.DatabaseRefusedException;
import todooo.adapter.persistence.sql.DatabaseSettings;
import todooo.adapter.persistence.sql.JdbcUrl;

/**
 * Connections to PostgreSQL's primary server, wherever among the hosts of the URL it is: a standby may show what is not
 * durable. What the URL says itself goes before what is set here.
 */
final class PostgresqlConnections {
    /** How many times the time to acquire a connection one statement may take. */
    private static final int STATEMENT_FACTOR = 5;

    private PostgresqlConnections() {}

    /**
     * For the pool of the requests: the server ends what takes too long, and if it is silent, the connection is given
     * up.
     */
    static DataSource bounded(DatabaseSettings settings) {
        Properties properties = common(settings);
        PGProperty.SOCKET_TIMEOUT.set(properties, seconds(statementTimeout(settings)) + 1);
        var session = new SessionSettings(settings.isolation(), settings.acquireTimeout(), statementTimeout(settings));
        return dataSource(settings, properties, new ReconnectingDataSource(session));
    }

    /** For migrations, which may take their time. */
    static DataSource patient(DatabaseSettings settings) {
        PGSimpleDataSource dataSource = dataSource(settings, common(settings), new PGSimpleDataSource());
        dataSource.setPrepareThreshold(0); // a pooler may be in between
        return dataSource;
    }

    /** For a thread with a connection of its own: nothing waits for it, but a server that is silent is given up. */
    static DataSource single(DatabaseSettings settings) {
        Properties properties = common(settings);
        PGProperty.SOCKET_TIMEOUT.set(properties, seconds(statementTimeout(settings)) + 1);
        PGSimpleDataSource dataSource = dataSource(settings, properties, new PGSimpleDataSource());
        dataSource.setPrepareThreshold(0); // a pooler may be in between
        return dataSource;
    }

    private static Properties common(DatabaseSettings settings) {
        var properties = new Properties();
        if (settings.user() != null) {
            PGProperty.USER.set(properties, settings.user());
        }
        if (settings.password() != null) {
            PGProperty.PASSWORD.set(properties, settings.password());
        }
        PGProperty.APPLICATION_NAME.set(properties, "todooo");
        PGProperty.TARGET_SERVER_TYPE.set(properties, "primary");
        PGProperty.CONNECT_TIMEOUT.set(
                properties, seconds(settings.acquireTimeout().dividedBy(2)));
        PGProperty.TCP_KEEP_ALIVE.set(properties, true);
        return properties;
    }

    private static PGSimpleDataSource dataSource(
            DatabaseSettings settings, Properties defaults, PGSimpleDataSource dataSource) {
        Properties properties = Driver.parseURL(settings.url(), defaults);
        if (properties == null || JdbcUrl.hasUser(settings.url())) { // the driver takes a user there for a host
            throw new DatabaseRefusedException(String.format(
                    Locale.ROOT,
                    "The URL %s is not jdbc:postgresql://HOST[:PORT]/DATABASE",
                    JdbcUrl.withoutSecrets(settings.url())));
        }
        try {
            for (String name : properties.stringPropertyNames()) {
                dataSource.setProperty(name, properties.getProperty(name));
            }
            var _ = SslMode.of(properties);
            return dataSource;
        } catch (SQLException e) {
            throw new DatabaseRefusedException(
                    "The URL of the database has a parameter that cannot be used: " + e.getMessage(), e);
        }
    }

    private static Duration statementTimeout(DatabaseSettings settings) {
        return settings.acquireTimeout().multipliedBy(STATEMENT_FACTOR);
    }

    private static int seconds(Duration duration) {
        return Math.toIntExact(Math.ceilDiv(duration.toMillis(), 1000L));
    }
}
