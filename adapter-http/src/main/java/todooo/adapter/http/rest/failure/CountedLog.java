package todooo.adapter.http.rest.failure;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;

/**
 * Warnings that clients can cause at will. Each is one short line without a stack trace; of one kind the first is
 * logged at once, and then at most one in ten seconds, with the number of those left out.
 */
final class CountedLog {
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final int MAX_CAUSE_LENGTH = 200;

    private final Logger logger;
    private final ToLongFunction<Duration> in;
    private final Map<Object, Kind> kinds = new ConcurrentHashMap<>();

    /**
     * An empty log.
     *
     * @param in the time after a duration from now, in any unit; it must not go back
     */
    CountedLog(Logger logger, ToLongFunction<Duration> in) {
        this.logger = logger;
        this.in = in;
    }

    /**
     * Logs or counts a failure.
     *
     * @param kind the kind, one of few
     * @param what what failed
     * @param reason why, of which the message and that of its first cause are logged
     */
    void warn(Object kind, String what, Throwable reason) {
        long left = kinds.computeIfAbsent(kind, _ -> new Kind()).leftOutIfDue();
        if (left >= 0) {
            logger.log(Level.WARNING, what + ": " + reason(reason) + (left == 0 ? "" : " (" + left + " more before)"));
        }
    }

    private static String reason(Throwable thrown) {
        Throwable first = thrown.getCause();
        if (first == null) {
            return line(thrown);
        }
        while (first.getCause() != null) {
            first = first.getCause();
        }
        return String.format(
                Locale.ROOT, "%s (%s: %s)", line(thrown), first.getClass().getSimpleName(), line(first));
    }

    /** The message on one line: drivers write several. */
    private static String line(Throwable thrown) {
        String message = String.valueOf(thrown.getMessage()).replaceAll("[\\p{Cntrl}\\s]+", " ");
        return message.length() > MAX_CAUSE_LENGTH ? message.substring(0, MAX_CAUSE_LENGTH) + "…" : message;
    }

    private final class Kind {
        private boolean silent;
        private long until;
        private long leftOut;

        /** The number left out since the last line, if a line is due; else a negative number. */
        synchronized long leftOutIfDue() {
            if (silent && in.applyAsLong(Duration.ZERO) < until) {
                leftOut++;
                return -1;
            }
            silent = true;
            until = in.applyAsLong(PAUSE);
            long left = leftOut;
            leftOut = 0;
            return left;
        }
    }
}
