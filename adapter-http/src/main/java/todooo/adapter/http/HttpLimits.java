package todooo.adapter.http;

import java.time.Duration;

/**
 * How much of the service one client, or all of them together, may take.
 *
 * @param maxBodyBytes the longest request body that is read, 1 to 2<sup>30</sup> bytes
 * @param maxConcurrentRequests how many requests are carried out at the same time, 1 to 100,000; one more is refused
 * @param maxConnections how many connections there are at the same time, 1 to 1,000,000, less than the files that the process
 *     may open; more have to wait until one ends
 * @param readTimeout how long a request may take to arrive, from its first byte to its last, 250 ms or more
 * @param idleTimeout how long a connection may be silent between two requests, and how long a client may take to read an
 *     answer, 250 ms or more
 */
public record HttpLimits(
        int maxBodyBytes, int maxConcurrentRequests, int maxConnections, Duration readTimeout, Duration idleTimeout) {
    private static final int MAX_BODY_BYTES = 1 << 30;
    private static final int MAX_CONCURRENT_REQUESTS = 100_000;
    private static final int MAX_CONNECTIONS = 1_000_000;
    private static final Duration MIN_TIMEOUT = Duration.ofMillis(250);

    /** The limits unless somebody says otherwise: 64 KiB, 1,000 requests, 10,000 connections, 10 and 60 seconds. */
    public static final HttpLimits DEFAULT =
            new HttpLimits(64 * 1024, 1_000, 10_000, Duration.ofSeconds(10), Duration.ofSeconds(60));

    /**
     * Limits that a server can keep.
     *
     * @throws IllegalArgumentException if one of them is out of its range; the message names it and says what is allowed
     */
    public HttpLimits {
        requireBetween1And(MAX_BODY_BYTES, "maxBodyBytes", maxBodyBytes);
        requireBetween1And(MAX_CONCURRENT_REQUESTS, "maxConcurrentRequests", maxConcurrentRequests);
        requireBetween1And(MAX_CONNECTIONS, "maxConnections", maxConnections);
        requireMeasurable("readTimeout", readTimeout);
        requireMeasurable("idleTimeout", idleTimeout);
    }

    private static void requireBetween1And(int max, String name, int value) {
        if (value < 1 || value > max) {
            throw new IllegalArgumentException("%s must be from 1 to %d, not %d".formatted(name, max, value));
        }
    }

    private static void requireMeasurable(String name, Duration value) {
        if (value.compareTo(MIN_TIMEOUT) < 0) {
            throw new IllegalArgumentException("%s must be %s or more, not %s".formatted(name, MIN_TIMEOUT, value));
        }
    }
}
