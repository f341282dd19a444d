package todooo.application.testkit;

import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;

/** Where randomised tests start: a fixed seed, and a new one each time, or the one of {@code -Dtodooo.seed=N}. */
public final class Seeds {
    private Seeds() {}

    /** The seeds to run with; a test names its seed in its display name, so that a failure can be repeated. */
    public static LongStream all() {
        Long given = Long.getLong("todooo.seed");
        return given == null
                ? LongStream.of(20_261_122L, ThreadLocalRandom.current().nextLong())
                : LongStream.of(given);
    }
}
