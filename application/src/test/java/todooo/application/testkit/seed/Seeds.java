package todooo.application.testkit.seed;

import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;

/** Where randomised tests start: a fixed seed, and new ones each time, or the one of {@code -Dtodooo.seed=N}. */
public final class Seeds {
    private Seeds() {}

    /** The seeds to run with: as many new ones as {@code -Dtodooo.seeds=N} says, from 1. */
    public static LongStream all() {
        Long given = Long.getLong("todooo.seed");
        return given == null
                ? LongStream.concat(
                        LongStream.of(20_261_122L),
                        ThreadLocalRandom.current().longs(Integer.getInteger("todooo.seeds", 1)))
                : LongStream.of(given);
    }

    /** A new seed, or the given one, for a test that takes long. */
    public static long one() {
        return Long.getLong("todooo.seed", ThreadLocalRandom.current().nextLong());
    }
}
