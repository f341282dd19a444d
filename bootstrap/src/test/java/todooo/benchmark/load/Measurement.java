package todooo.benchmark.load;

import java.time.Duration;
import java.util.Arrays;

/**
 * The result of a load: the number of requests, the time they took, and the times within which half and 99 % were
 * answered.
 */
public record Measurement(long requests, Duration duration, Duration p50, Duration p99) {
    /** The measurement of requests of which each took so many nanoseconds. */
    static Measurement of(long[] nanoseconds, Duration duration) {
        long[] sorted = nanoseconds.clone();
        Arrays.sort(sorted);
        return new Measurement(sorted.length, duration, percentile(sorted, 50), percentile(sorted, 99));
    }

    /** The smallest time that at least this share of the requests took no longer than. */
    private static Duration percentile(long[] sorted, int percent) {
        int rank = Math.ceilDiv(sorted.length * percent, 100);
        return Duration.ofNanos(sorted[rank - 1]);
    }

    public double perSecond() {
        return requests * 1e9 / duration.toNanos();
    }
}
