package todooo.adapter.persistence.sql;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which database, and how to use it. The readers are for SQLite; user, password, connections and isolation are for a database
 * server.
 *
 * @param url a JDBC URL: {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql://HOST[:PORT][,HOST…]/DATABASE}
 * @param user who connects, or null for what the URL or the driver says
 * @param password the user's password, or null for none; it is in no message
 * @param readers how many connections read a file at the same time, from 1
 * @param scanners how many scans of many rows there are at the same time, from 1
 * @param connections how many connections to a server there are at most, from 1
 * @param acquireTimeout how long a request waits for a connection, or for another transaction to end its write
 * @param startTimeout how long the start waits for a server that is not up yet, or for another instance that starts
 * @param isolation how far transactions are kept apart
 */
public record DatabaseSettings(
        String url,
        @Nullable String user,
        @Nullable String password,
        int readers,
        int scanners,
        int connections,
        Duration acquireTimeout,
        Duration startTimeout,
        Isolation isolation) {

    /** Settings for a file. */
    public DatabaseSettings(String url, int readers, Duration acquireTimeout) {
        this(url, null, null, readers, 1, 1, acquireTimeout, acquireTimeout, Isolation.READ_COMMITTED);
    }

    /** How long a scan may take once it has begun: the other half of the time to acquire is for its wait. */
    public Duration scanTimeout() {
        return acquireTimeout.dividedBy(2);
    }

    /** The settings that may be shown: nothing that is, or may hold, a password. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "DatabaseSettings[url=%s, user=%s, readers=%d, scanners=%d, connections=%d, acquireTimeout=%s, startTimeout=%s, isolation=%s]",
                JdbcUrl.withoutSecrets(url),
                user,
                readers,
                scanners,
                connections,
                acquireTimeout,
                startTimeout,
                isolation);
    }
}
