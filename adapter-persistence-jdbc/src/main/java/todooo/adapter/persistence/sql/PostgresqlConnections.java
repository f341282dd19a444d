package todooo.adapter.persistence.sql;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import javax.sql.DataSource;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Connections to PostgreSQL's primary server, wherever among the hosts of the URL it is: a standby may show what is not
 * durable. What the URL says itself goes before what is set here.
 */
final class PostgresqlConnections {
    /** How many times the time to acquire a connection one statement may take. */
    private static final int STATEMENT_FACTOR = 5;

    private PostgresqlConnections() {}

    /**
     * For the pool of the requests: the server ends what takes too long, and if it is silent, the connection is given up.
     */
    static DataSource bounded(DatabaseSettings settings) {
        Properties properties = common(settings);
        PGProperty.SOCKET_TIMEOUT.set(properties, seconds(statementTimeout(settings)) + 1);
        return dataSource(settings, properties, new ReconnectingDataSource());
    }

    /** For migrations, which may take their time. */
    static DataSource patient(DatabaseSettings settings) {
        return dataSource(settings, common(settings), new PGSimpleDataSource());
    }

    /**
     * What is said to the server at the start of each session of a request. A plan is made for the text that is searched for:
     * one for any text would read the whole list to find a rare one.
     */
    static String sessionSettings(DatabaseSettings settings) {
        long statementMillis = statementTimeout(settings).toMillis();
        return """
                set session characteristics as transaction isolation level %s;
                set plan_cache_mode = force_custom_plan;
                set lock_timeout = %d;
                set statement_timeout = %d;
                set idle_in_transaction_session_timeout = %d
                """.formatted(
                        settings.isolation().sql(),
                        settings.acquireTimeout().toMillis(),
                        statementMillis,
                        statementMillis); // of an instance that is cut off: its locks are in everyone's way
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

    private static DataSource dataSource(
            DatabaseSettings settings, Properties defaults, PGSimpleDataSource dataSource) {
        Properties properties = Driver.parseURL(settings.url(), defaults);
        if (properties == null || JdbcUrl.hasUser(settings.url())) { // the driver takes a user there for a host
            throw new DatabaseRefusedException("The URL %s is not jdbc:postgresql://HOST[:PORT]/DATABASE"
                    .formatted(JdbcUrl.withoutSecrets(settings.url())));
        }
        for (String name : properties.stringPropertyNames()) {
            try {
                dataSource.setProperty(name, properties.getProperty(name));
            } catch (SQLException e) {
                throw new DatabaseRefusedException(
                        "The URL of the database has a parameter that cannot be used: " + e.getMessage(), e);
            }
        }
        return dataSource;
    }

    private static Duration statementTimeout(DatabaseSettings settings) {
        return settings.acquireTimeout().multipliedBy(STATEMENT_FACTOR);
    }

    private static int seconds(Duration duration) {
        return Math.toIntExact(Math.ceilDiv(duration.toMillis(), 1000L));
    }
}
