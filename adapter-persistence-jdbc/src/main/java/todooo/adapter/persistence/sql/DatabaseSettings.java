package todooo.adapter.persistence.sql;

import java.time.Duration;

/**
 * Which database, and how to use it.
 *
 * @param url a JDBC URL: {@code jdbc:sqlite:FILE}
 * @param readers how many connections read at the same time, from 1
 * @param acquireTimeout how long a request waits for a connection, or for another process to end its write
 */
public record DatabaseSettings(String url, int readers, Duration acquireTimeout) {}
