package todooo.application.testkit;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import todooo.domain.todo.Task;

/** Texts that storage, search and JSON get wrong when they are careless; all of them are tasks that can be stored. */
public final class HostileTexts {
    private static final int RANDOM_TEXTS = 40;

    private static final List<String> KNOWN = List.of(
            "😀".repeat(Task.MAX_CODE_POINTS),
            "👩‍👩‍👧‍👦 family, 🏳️‍🌈 flag",
            "e\u0301 is not \u00e9, Z\u0351\u036b\u0343a\u0329l\u034dg\u0348o\u031e",
            "\u202eright to left\u202c עברית العربية",
            "'; drop table todo; --",
            "\"quoted\" `ticked` $dollar$ \\backslash\\",
            "%",
            "_",
            "100% of a_b [c] {d} ^e",
            "?1 :owner @p #p ${x} {{y}}",
            "line\u2028paragraph\u2029space\u3000",
            " leading and trailing ",
            "\ufeffmark, \ufffe and \uffff",
            "null",
            "İstanbul ıI ﬁn ẞß ΟΔΟΣ ŉ ǰ",
            "\ud83d\udc68\u200d\ud83d\udcbb <script>alert(1)</script> &amp;");

    /** Texts that older rules allowed, so that databases may hold them. */
    private static final List<String> OLD = List.of(
            "line\nfeed\r\ntab\t\u0001\u007f\u0085",
            "\u200b",
            "\u0301",
            "\u3164",
            "left \u202e open",
            "isolated \u2067 \u202c");

    private HostileTexts() {}

    /** Texts that databases may hold: the sample, and those that older rules allowed. */
    public static List<String> stored(long seed) {
        return Stream.concat(OLD.stream(), sample(seed).stream()).toList();
    }

    /** Texts that are allowed: known ones and some made from this seed; the same seed makes the same texts. */
    public static List<String> sample(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        return Stream.concat(KNOWN.stream(), IntStream.range(0, RANDOM_TEXTS).mapToObj(i -> "r" + random(random)))
                .toList();
    }

    private static String random(RandomGenerator random) {
        int[] codePoints = random.ints(1, Character.MAX_CODE_POINT + 1)
                .filter(HostileTexts::mayBeWritten)
                .limit(random.nextInt(1, Task.MAX_CODE_POINTS))
                .toArray();
        return new String(codePoints, 0, codePoints.length);
    }

    private static boolean mayBeWritten(int codePoint) {
        return Character.getType(codePoint) != Character.SURROGATE
                && !Character.isISOControl(codePoint)
                && !isIn(codePoint, 0x202A, 0x202E)
                && !isIn(codePoint, 0x2066, 0x2069);
    }

    private static boolean isIn(int codePoint, int first, int last) {
        return first <= codePoint && codePoint <= last;
    }
}
