package todooo.benchmark.lists;

import java.util.List;
import org.jspecify.annotations.Nullable;
import todooo.benchmark.report.Figures;
import todooo.domain.query.TodoSort;

/**
 * How long it takes to read a page of a list, or to count its to-dos.
 *
 * @param filter what the filter is called
 * @param sort the order of the page; null for a count
 * @param place where in the list the page begins; empty for a count
 * @param millis from the beginning to the end
 * @param cpuMillis the processor time of the thread, without that of a database server
 * @param todos how many there are on the page or were counted; -1 if the count was left out
 */
record ListTime(String filter, @Nullable TodoSort sort, String place, double millis, double cpuMillis, long todos) {
    /** The median of each time of the same read. */
    static ListTime median(List<ListTime> times) {
        ListTime last = times.getLast();
        return new ListTime(
                last.filter,
                last.sort,
                last.place,
                Figures.median(times.stream().mapToDouble(ListTime::millis).toArray()),
                Figures.median(times.stream().mapToDouble(ListTime::cpuMillis).toArray()),
                last.todos);
    }
}
