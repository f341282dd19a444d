package todooo.domain.query.read;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import todooo.domain.query.PageLimit;
import todooo.domain.query.ReadBounds;
import todooo.domain.query.TodoFilter;
import todooo.domain.query.TodoPage;
import todooo.domain.query.TodoQuery;
import todooo.domain.query.TodoSort.Property;

/**
 * Decides how pages and counts are read within their bounds. There are three ways:
 *
 * <ol>
 *   <li>A range of an index, if there is one that takes all of the filter and has the order of the list: the page is
 *       read from it and nothing else.
 *   <li>Candidates, if some index finds that only a few to-dos meet a part of the filter: these are looked up and
 *       sorted.
 *   <li>A walk: to-dos are read in the order of the list, and a bounded number of them is asked for the rest of the
 *       filter. Many meet each of its parts, so the page is mostly full soon.
 * </ol>
 */
public final class BoundedReads {
    private final ReadBounds bounds;
    private final TodoStatements statements;
    private final Candidates candidates;

    public BoundedReads(ReadBounds bounds, TodoStatements statements) {
        this.bounds = bounds;
        this.statements = statements;
        this.candidates = new Candidates(statements, bounds);
    }

    /** Whether a page takes more than one short statement, and so a snapshot of its own. */
    public static boolean isCostly(TodoQuery query) {
        Set<FilterPart> filter = FilterPart.of(query.filter());
        List<KeysetRange> parts = KeysetRange.of(query);
        if (query.limit().value() > PageLimit.DEFAULT.value() || parts.size() > 1 || followsTag(query)) {
            return true;
        }
        return parts.stream()
                .map(part -> IndexWalk.index(part, query.sort().property(), filter))
                .anyMatch(index -> index == TodoIndex.ID
                        || !index.taken().containsAll(filter)
                        || (index.isDivided() && query.filter().completed() == null));
    }

    /** The page that answers the query. */
    public TodoPage page(TodoQuery query) {
        return FilterCriteria.of(query.filter(), statements::tags)
                .map(filter -> KeysetRange.read(query, reader(query, filter)))
                .orElse(TodoPage.EMPTY);
    }

    private KeysetRange.Reader reader(TodoQuery query, FilterCriteria filter) {
        Optional<List<Long>> few = candidates.few(filter, besideOrder(query));
        if (few.isPresent()) {
            return new Lookup(statements, query, filter, few.get());
        }
        return followsTag(query)
                ? new TagWalk(statements, bounds, query, filter)
                : new IndexWalk(statements, bounds, query, filter);
    }

    /** The to-dos of a tag have an order of creation, and none other. */
    private static boolean followsTag(TodoQuery query) {
        return query.sort().property() == Property.CREATED
                && FilterPart.of(query.filter()).contains(FilterPart.TAG);
    }

    /** The parts of the filter that what has the order of the list does not take. */
    private static Set<FilterPart> besideOrder(TodoQuery query) {
        Set<FilterPart> filter = FilterPart.of(query.filter());
        return FilterPart.without(
                filter,
                followsTag(query)
                        ? Set.of(FilterPart.TAG)
                        : TodoIndex.of(query.sort().property(), filter).taken());
    }

    /** How many to-dos the filter lets through; empty if counting would examine too many rows. */
    public OptionalLong count(TodoFilter filter) {
        return FilterCriteria.of(filter, statements::tags).map(this::count).orElse(OptionalLong.of(0));
    }

    private OptionalLong count(FilterCriteria filter) {
        if (filter.parts().equals(Set.of(FilterPart.TAG))) {
            return OptionalLong.of(filter.rarestTag().todos());
        }
        Optional<TodoIndex> index = TodoIndex.taking(filter.parts());
        if (index.isPresent()) {
            return count(IndexRange.all(index.get(), filter), List.of(), bounds.counted());
        }
        return candidates
                .few(filter, filter.parts())
                .map(ids -> OptionalLong.of(ids.isEmpty() ? 0 : statements.countAmong(ids, filter.all())))
                .orElseGet(() -> countOneByOne(filter));
    }

    private OptionalLong countOneByOne(FilterCriteria filter) {
        TodoIndex index = TodoIndex.ofCreation(filter.parts());
        List<Criterion> beside = filter.of(FilterPart.without(filter.parts(), index.taken()));
        int rows = filter.parts().contains(FilterPart.TEXT) ? bounds.rowsWithNotes() : bounds.countedByText();
        return count(IndexRange.all(index, filter), beside, rows);
    }

    private OptionalLong count(List<IndexRange> ranges, List<Criterion> criteria, int rows) {
        if (!criteria.isEmpty()
                && ranges.stream().anyMatch(range -> statements.lastExamined(range, rows + 1) != null)) {
            return OptionalLong.empty(); // before so many are asked for the criteria in vain
        }
        long counted = 0;
        for (IndexRange range : ranges) {
            OptionalLong some = statements.countAtMost(range, criteria, rows);
            if (some.isEmpty() || counted + some.getAsLong() > rows) {
                return OptionalLong.empty();
            }
            counted += some.getAsLong();
        }
        return OptionalLong.of(counted);
    }
}
