package todooo.benchmark.lists;

import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import todooo.benchmark.report.Table;
import todooo.domain.query.TodoSort;
import todooo.domain.query.TodoSort.Property;

/**
 * The tables of the times. Of an order, the slower direction and the slowest of its pages stand in the table.
 *
 * @param figure which of the times stands there
 */
record ListsReport(List<ListTime> times, ToDoubleFunction<ListTime> figure) {
    private static final double GOAL_OF_CREATION = 5;
    private static final double GOAL_OF_OTHERS = 10;
    private static final int SLOWEST = 10;

    /** The times of each filter, the number of those that miss the goals, and the slowest pages. */
    String text() {
        return "%s%n%s%n%s%n%n%s"
                .formatted(
                        filters(),
                        goal("by creation", ListsReport::isByCreation, GOAL_OF_CREATION),
                        goal("in other orders", time -> !isByCreation(time), GOAL_OF_OTHERS),
                        slowest());
    }

    private Table filters() {
        var table = new Table(List.of("filter", "to-dos", "by creation", "in other orders", "count"));
        for (String filter : times.stream().map(ListTime::filter).distinct().toList()) {
            List<ListTime> all =
                    times.stream().filter(time -> time.filter().equals(filter)).toList();
            ListTime count =
                    all.stream().filter(time -> time.sort() == null).findFirst().orElseThrow();
            boolean counted = count.todos() >= 0;
            table.add(List.of(
                    filter,
                    counted ? "%,d".formatted(count.todos()) : "",
                    millis(worst(all, Property.CREATED)),
                    others(all),
                    (counted ? "" : "left out after ") + millis(figure.applyAsDouble(count))));
        }
        return table;
    }

    private String others(List<ListTime> times) {
        DoubleSummaryStatistics worst = Stream.of(Property.values())
                .filter(property -> property != Property.CREATED)
                .mapToDouble(property -> worst(times, property))
                .summaryStatistics();
        return "%s to %s".formatted(millis(worst.getMin()), millis(worst.getMax()));
    }

    private double worst(List<ListTime> times, Property property) {
        return times.stream()
                .filter(time -> time.sort() != null && time.sort().property() == property)
                .mapToDouble(figure)
                .max()
                .orElseThrow();
    }

    private Stream<ListTime> pages() {
        return times.stream().filter(time -> time.sort() != null);
    }

    private static boolean isByCreation(ListTime time) {
        return time.sort() != null && time.sort().property() == Property.CREATED;
    }

    private String goal(String order, Predicate<ListTime> pages, double goal) {
        List<ListTime> all = pages().filter(pages).toList();
        return "Pages %s: %,d, of which %,d take more than %.0f ms"
                .formatted(
                        order,
                        all.size(),
                        all.stream()
                                .filter(time -> figure.applyAsDouble(time) > goal)
                                .count(),
                        goal);
    }

    private Table slowest() {
        var table = new Table(List.of("slowest pages", "by", "page", "ms", "CPU ms", "to-dos"));
        pages().sorted(Comparator.comparingDouble(figure).reversed())
                .limit(SLOWEST)
                .forEach(time -> table.add(List.of(
                        time.filter(),
                        order(time.sort()),
                        time.place(),
                        millis(time.millis()),
                        millis(time.cpuMillis()),
                        String.valueOf(time.todos()))));
        return table;
    }

    private static String order(TodoSort sort) {
        return sort.property().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + (sort.descending() ? ", descending" : "");
    }

    private static String millis(double value) {
        return "%.1f".formatted(value);
    }
}
