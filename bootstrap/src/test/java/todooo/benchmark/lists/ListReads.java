package todooo.benchmark.lists;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import todooo.application.port.out.Transactions;
import todooo.application.port.out.Work;
import todooo.domain.query.PageLimit;
import todooo.domain.query.TodoFilter;
import todooo.domain.query.TodoPage;
import todooo.domain.query.TodoPosition;
import todooo.domain.query.TodoQuery;
import todooo.domain.query.TodoSort;
import todooo.domain.query.TodoSort.Property;
import todooo.domain.query.read.BoundedReads;

/** Reads pages of every list through the port, as the service does, and counts. */
final class ListReads {
    private static final PageLimit LIMIT = new PageLimit(50);

    /** From one repetition to the next: to an owner whose to-dos were not read lately, if there are several. */
    private static final int NEXT_OWNER = 7_919;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Transactions transactions;
    private final Population population;
    private final ListFilters filters;

    ListReads(Transactions transactions, Population population) {
        this.transactions = transactions;
        this.population = population;
        this.filters = new ListFilters(population);
    }

    /** The medians of so many repetitions of each read; one more comes before them and does not count. */
    List<ListTime> measure(int repetitions) {
        List<ListTime> medians = new ArrayList<>();
        for (String filter : filters.of(0).keySet()) {
            for (Property property : Property.values()) {
                for (boolean descending : new boolean[] {false, true}) {
                    var sort = new TodoSort(property, descending);
                    medians.addAll(repeat(repetitions, owner -> pages(owner, filter, sort)));
                }
            }
            medians.addAll(repeat(repetitions, owner -> List.of(count(owner, filter))));
        }
        return medians;
    }

    private List<ListTime> repeat(int repetitions, IntFunction<List<ListTime>> reads) {
        Map<String, List<ListTime>> times = new LinkedHashMap<>();
        for (int i = 0; i <= repetitions; i++) {
            for (ListTime time : reads.apply(i * NEXT_OWNER % population.owners())) {
                if (i > 0) {
                    times.computeIfAbsent(time.place(), _ -> new ArrayList<>()).add(time);
                }
            }
        }
        return times.values().stream().map(ListTime::median).toList();
    }

    private List<ListTime> pages(int owner, String name, TodoSort sort) {
        TodoFilter filter = filters.of(owner).get(name);
        var first = new TodoQuery(filter, sort, null, LIMIT);
        Map<String, TodoQuery> queries = new LinkedHashMap<>(Map.of("first", first));
        TodoPosition next = page(owner, first).next();
        if (next != null) {
            queries.put("second", first.after(next));
        }
        for (TodoPosition middle : filters.middle(filter, sort.property())) {
            queries.put(middle.value() == null ? "without a value" : "middle", first.after(middle));
        }
        List<ListTime> times = new ArrayList<>();
        queries.forEach((place, query) -> times.add(
                timed(name, sort, place, () -> page(owner, query).placed().size())));
        return times;
    }

    private TodoPage page(int owner, TodoQuery query) {
        Work<TodoPage> work = unit -> unit.of(population.owner(owner)).todos().list(query);
        return BoundedReads.isCostly(query) ? transactions.scan(work) : transactions.read(work);
    }

    private ListTime count(int owner, String name) {
        TodoFilter filter = filters.of(owner).get(name);
        Work<Long> work =
                unit -> unit.of(population.owner(owner)).todos().count(filter).orElse(-1);
        return timed(name, null, "", () -> transactions.scan(work));
    }

    private static ListTime timed(String filter, @Nullable TodoSort sort, String place, Supplier<Number> read) {
        long cpu = THREADS.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        long todos = read.get().longValue();
        long end = System.nanoTime();
        return new ListTime(
                filter, sort, place, (end - start) / 1e6, (THREADS.getCurrentThreadCpuTime() - cpu) / 1e6, todos);
    }
}
