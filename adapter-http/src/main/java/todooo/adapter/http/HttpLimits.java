package todooo.adapter.http;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import todooo.adapter.http.wire.budget.Holding;

/**
 * The share of the service that one client, or all clients together, may take.
 *
 * @param maxBodyBytes the longest request body that is read, {@value #MIN_BODY_BYTES} to {@value #MAX_BODY_BYTES} bytes
 * @param maxImportBytes the longest file that is imported, {@value #MIN_IMPORT_BYTES} to {@value #MAX_IMPORT_BYTES}
 *     bytes; it is kept in a temporary file, and not in memory
 * @param maxConnections the most connections at the same time, 1 to {@value #MAX_CONNECTIONS}; further ones wait until
 *     one ends. There are fewer if the memory or the open files of the process do not suffice
 * @param maxMemoryBytes the most bytes of the heap that clients may make the service hold: connections, requests,
 *     responses that are not read yet; 1 MiB to 1 TiB, null for three fifths of the heap
 * @param maxEventStreams the most streams of events at the same time, 1 to {@value #MAX_EVENT_STREAMS}
 * @param readTimeout the longest time that a request may take to arrive, from its first byte to its last, 250 ms to 1
 *     hour
 * @param idleTimeout the longest silence between two requests, and the longest time that a client may take to read a
 *     response, 250 ms to 1 hour
 */
public record HttpLimits(
        int maxBodyBytes,
        int maxImportBytes,
        int maxConnections,
        @Nullable Long maxMemoryBytes,
        int maxEventStreams,
        Duration readTimeout,
        Duration idleTimeout) {
    /** The least that the limit of request bodies can be. */
    public static final int MIN_BODY_BYTES = 1 << 10;

    /** The most that the limit of request bodies can be. */
    public static final int MAX_BODY_BYTES = 16 << 20;

    /** The least that the limit of imported files can be. */
    public static final int MIN_IMPORT_BYTES = 1 << 10;

    /** The most that the limit of imported files can be. */
    public static final int MAX_IMPORT_BYTES = 1 << 30;

    private static final int USUAL_IMPORT_BYTES = 64 << 20;

    /** The most connections that can be allowed. */
    public static final int MAX_CONNECTIONS = 1_000_000;

    /** The most streams of events that can be allowed. */
    public static final int MAX_EVENT_STREAMS = 100_000;

    /** As many as the heap of the distribution bears beside everything else. */
    private static final int USUAL_EVENT_STREAMS = 1_000;

    /** The least memory that clients can be left. */
    public static final long MIN_MEMORY_BYTES = 1 << 20;

    /** The most memory that clients can be left. */
    public static final long MAX_MEMORY_BYTES = 1L << 40;

    /** The shortest timeout. */
    public static final Duration MIN_TIMEOUT = Duration.ofMillis(250);

    /** The longest timeout. */
    public static final Duration MAX_TIMEOUT = Duration.ofHours(1);

    /** Files that are no connections: the database, libraries, the log. */
    private static final int OTHER_FILES = 200;

    /**
     * The defaults: 64 KiB, imports of 64 MiB, 10,000 connections, 1,000 streams, 10 and 75 seconds. Proxies keep idle
     * connections for 60 seconds by default, so that the proxy ends them first and no request meets the end of a
     * connection.
     */
    public static final HttpLimits DEFAULT =
            new HttpLimits(64 * 1024, 10_000, Duration.ofSeconds(10), Duration.ofSeconds(75));

    /**
     * Limits that a server can keep.
     *
     * @throws IllegalArgumentException if one of them is out of its range; the message names it and says what is
     *     allowed
     */
    public HttpLimits {
        requireBetween(MIN_BODY_BYTES, MAX_BODY_BYTES, "maxBodyBytes", maxBodyBytes);
        requireBetween(MIN_IMPORT_BYTES, MAX_IMPORT_BYTES, "maxImportBytes", maxImportBytes);
        requireBetween(1, MAX_CONNECTIONS, "maxConnections", maxConnections);
        if (maxMemoryBytes != null) {
            requireBetween(MIN_MEMORY_BYTES, MAX_MEMORY_BYTES, "maxMemoryBytes", maxMemoryBytes);
        }
        requireBetween(1, MAX_EVENT_STREAMS, "maxEventStreams", maxEventStreams);
        requireBetween(MIN_TIMEOUT, MAX_TIMEOUT, "readTimeout", readTimeout);
        requireBetween(MIN_TIMEOUT, MAX_TIMEOUT, "idleTimeout", idleTimeout);
    }

    /** Limits with the usual longest import, 64 MiB. */
    public HttpLimits(
            int maxBodyBytes,
            int maxConnections,
            @Nullable Long maxMemoryBytes,
            int maxEventStreams,
            Duration readTimeout,
            Duration idleTimeout) {
        this(
                maxBodyBytes,
                USUAL_IMPORT_BYTES,
                maxConnections,
                maxMemoryBytes,
                maxEventStreams,
                readTimeout,
                idleTimeout);
    }

    /** Limits whose memory is three fifths of the heap: the collector needs room as well. */
    public HttpLimits(int maxBodyBytes, int maxConnections, Duration readTimeout, Duration idleTimeout) {
        this(maxBodyBytes, maxConnections, null, USUAL_EVENT_STREAMS, readTimeout, idleTimeout);
    }

    /** The most bytes that clients may make the service hold, given the largest size of the heap. */
    long memoryBytes(long heapBytes) {
        return maxMemoryBytes == null ? heapBytes / 5 * 3 : Math.min(maxMemoryBytes, heapBytes / 5 * 3);
    }

    /**
     * The number of connections that memory and files suffice for: they take five sixths of the memory, the rest is for
     * requests and responses, and {@value #OTHER_FILES} files are left for other uses.
     *
     * @param heapBytes how large the heap can become
     * @param openFiles how many files and sockets the process may open
     */
    int connections(long heapBytes, long openFiles) {
        long admitted = memoryBytes(heapBytes) / 6 * 5 / Holding.CONNECTION_BYTES;
        return (int) Math.max(1, Math.min(maxConnections, Math.min(admitted, openFiles - OTHER_FILES)));
    }

    private static <T extends Comparable<T>> void requireBetween(T min, T max, String name, T value) {
        if (value.compareTo(min) < 0 || value.compareTo(max) > 0) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%s must be from %s to %s, not %s", name, min, max, value));
        }
    }
}
