package todooo.domain;

import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;

/** Where randomised tests start: a fixed seed, and a new one each time, or the one of {@code -Dtodooo.seed=N}. */
final class Seeds {
    private Seeds() {}

    static LongStream all() {
        Long given = Long.getLong("todooo.seed");
        return given == null
                ? LongStream.of(20_261_122L, ThreadLocalRandom.current().nextLong())
                : LongStream.of(given);
    }

    static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
