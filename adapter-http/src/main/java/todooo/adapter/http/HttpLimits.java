package todooo.adapter.http;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import todooo.adapter.http.wire.budget.Holding;

/**
 * How much of the service one client, or all of them together, may take.
 *
 * @param maxBodyBytes the longest request body that is read, 1 to 2<sup>30</sup> bytes
 * @param maxConnections how many connections there are at the same time, 1 to 1,000,000; more have to wait until one ends.
 *     There are fewer where the memory or the files that the process may open do not suffice
 * @param maxMemoryBytes how much of the heap all clients together may make the service hold: connections, requests, answers
 *     that are not read yet; 1 MiB or more, null for three quarters of the heap
 * @param readTimeout how long a request may take to arrive, from its first byte to its last, 250 ms or more
 * @param idleTimeout how long a connection may be silent between two requests, and how long a client may take to read an
 *     answer, 250 ms or more
 */
public record HttpLimits(
        int maxBodyBytes,
        int maxConnections,
        @Nullable Long maxMemoryBytes,
        Duration readTimeout,
        Duration idleTimeout) {
    private static final int MAX_BODY_BYTES = 1 << 30;
    private static final int MAX_CONNECTIONS = 1_000_000;
    private static final long MIN_MEMORY_BYTES = 1 << 20;

    /** Files that are no connections: the database, libraries, the log. */
    private static final int OTHER_FILES = 200;

    private static final Duration MIN_TIMEOUT = Duration.ofMillis(250);

    /**
     * The limits unless somebody says otherwise: 64 KiB, 10,000 connections, 10 and 75 seconds. Proxies
     * keep idle connections for 60 seconds by default: they end them first, so that no request meets the end of one.
     */
    public static final HttpLimits DEFAULT =
            new HttpLimits(64 * 1024, 10_000, Duration.ofSeconds(10), Duration.ofSeconds(75));

    /**
     * Limits that a server can keep.
     *
     * @throws IllegalArgumentException if one of them is out of its range; the message names it and says what is allowed
     */
    public HttpLimits {
        requireBetween1And(MAX_BODY_BYTES, "maxBodyBytes", maxBodyBytes);
        requireBetween1And(MAX_CONNECTIONS, "maxConnections", maxConnections);
        if (maxMemoryBytes != null && maxMemoryBytes < MIN_MEMORY_BYTES) {
            throw new IllegalArgumentException(
                    "maxMemoryBytes must be " + MIN_MEMORY_BYTES + " or more, not " + maxMemoryBytes);
        }
        requireMeasurable("readTimeout", readTimeout);
        requireMeasurable("idleTimeout", idleTimeout);
    }

    /** Limits whose memory is three fifths of the heap: the collector needs room as well. */
    public HttpLimits(int maxBodyBytes, int maxConnections, Duration readTimeout, Duration idleTimeout) {
        this(maxBodyBytes, maxConnections, null, readTimeout, idleTimeout);
    }

    /** How many bytes all clients together may make the service hold, with a heap that can become so large. */
    public long memoryBytes(long heapBytes) {
        return maxMemoryBytes == null ? heapBytes / 5 * 3 : Math.min(maxMemoryBytes, heapBytes / 5 * 3);
    }

    /**
     * How many connections there really are at most: they take five sixths of the memory, the rest is for requests and answers,
     * and {@value #OTHER_FILES} files are left to others.
     *
     * @param heapBytes how large the heap can become
     * @param openFiles how many files and sockets the process may open
     */
    public int connections(long heapBytes, long openFiles) {
        long admitted = memoryBytes(heapBytes) / 6 * 5 / Holding.CONNECTION_BYTES;
        return (int) Math.max(1, Math.min(maxConnections, Math.min(admitted, openFiles - OTHER_FILES)));
    }

    private static void requireBetween1And(int max, String name, int value) {
        if (value < 1 || value > max) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%s must be from 1 to %d, not %d", name, max, value));
        }
    }

    private static void requireMeasurable(String name, Duration value) {
        if (value.compareTo(MIN_TIMEOUT) < 0) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%s must be %s or more, not %s", name, MIN_TIMEOUT, value));
        }
    }
}
