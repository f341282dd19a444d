package todooo.domain.value;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Times as numbers that sort like them: microseconds since 1970-01-01T00:00:00Z, the finest that every database keeps.
 */
public final class EpochMicros {
    private EpochMicros() {}

    /** The number of this time; what is finer than a microsecond is cut off. */
    public static long of(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    /** The time of this number. */
    public static Instant toInstant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
