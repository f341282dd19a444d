package todooo.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import todooo.benchmark.server.Subject;

/**
 * How much is measured.
 *
 * @param rows the sizes of the table, each a multiple of the page of 50
 * @param rounds how often everything is measured, from 1; one round before them warms up and does not count
 * @param seconds how long each measurement takes, from 1
 * @param adapters {@code jdbc}, {@code jpa} or both
 * @param databases {@code sqlite}, {@code postgresql} or both
 * @param lists with how many to-dos the lists are measured, instead of the comparison; 0 for the comparison
 */
record Options(List<Integer> rows, int rounds, int seconds, List<String> adapters, List<String> databases, int lists) {
    private static final String PREFIX = "benchmark.";
    private static final int MIN_ROWS = 1_000;
    private static final int MIN_LISTED = 2_000;

    Options {
        require(
                rows.stream().allMatch(number -> number >= MIN_ROWS && number % Subject.PAGE == 0),
                "rows are multiples of %d from %d".formatted(Subject.PAGE, MIN_ROWS));
        require(rounds >= 1, "rounds is at least 1");
        require(seconds >= 1, "seconds is at least 1");
        require(Set.of("jdbc", "jpa").containsAll(adapters), "adapters are jdbc and jpa");
        require(Set.of("sqlite", "postgresql").containsAll(databases), "databases are sqlite and postgresql");
        require(lists == 0 || lists >= MIN_LISTED, "lists is at least %d".formatted(MIN_LISTED));
    }

    /**
     * The options that these properties ask for, with their defaults.
     *
     * @throws IllegalArgumentException if one of them is not allowed
     */
    static Options of(UnaryOperator<@Nullable String> properties) {
        return new Options(
                list(properties, "rows", "1000,100000,1000000").stream()
                        .map(Integer::valueOf)
                        .toList(),
                Integer.parseInt(text(properties, "rounds", "3")),
                Integer.parseInt(text(properties, "seconds", "2")),
                list(properties, "adapters", "jdbc,jpa"),
                list(properties, "databases", "sqlite,postgresql"),
                Integer.parseInt(text(properties, "lists", "0")));
    }

    private static List<String> list(UnaryOperator<@Nullable String> properties, String name, String otherwise) {
        return Arrays.stream(text(properties, name, otherwise).split(",")).toList();
    }

    private static String text(UnaryOperator<@Nullable String> properties, String name, String otherwise) {
        String value = properties.apply(PREFIX + name);
        return value == null ? otherwise : value;
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(PREFIX + rule);
        }
    }
}
