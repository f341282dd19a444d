package todooo.domain.testkit;

import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;

/** Where randomised tests start: a fixed seed, and new ones each time, or the one of {@code -Dtodooo.seed=N}. */
public final class DomainSeeds {
    private DomainSeeds() {}

    static LongStream all() {
        Long given = Long.getLong("todooo.seed");
        return given == null
                ? LongStream.concat(
                        LongStream.of(20_261_122L),
                        ThreadLocalRandom.current().longs(Integer.getInteger("todooo.seeds", 1)))
                : LongStream.of(given);
    }

    public static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
