package todooo.domain.query.read;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A range of an index of to-dos: those that meet all of the criteria, in the order of the index or against it.
 *
 * @param criteria what the beginning of the index equals, then the ends of what follows
 */
public record IndexRange(TodoIndex index, List<Criterion> criteria, boolean descending) {
    public IndexRange {
        criteria = List.copyOf(criteria);
    }

    /** The ranges that have all that the index takes of the filter. */
    static List<IndexRange> all(TodoIndex index, FilterCriteria filter) {
        return of(index, filter, filter.of(index.ends()), false);
    }

    /**
     * The ranges that have what the index takes of the filter, between these ends. They are two if open and completed
     * to-dos are in ranges of their own and the filter lets both through.
     */
    static List<IndexRange> of(TodoIndex index, FilterCriteria filter, List<Criterion> ends, boolean descending) {
        return divisions(index, filter)
                .map(completed -> Stream.of(filter.of(index.list()), completed, ends)
                        .flatMap(List::stream)
                        .toList())
                .map(criteria -> new IndexRange(index, criteria, descending))
                .toList();
    }

    private static Stream<List<Criterion>> divisions(TodoIndex index, FilterCriteria filter) {
        if (!index.isDivided()) {
            return Stream.of(List.of());
        }
        List<Criterion> completed = filter.of(Set.of(FilterPart.COMPLETED));
        return completed.isEmpty()
                ? Stream.of(List.of(new Criterion.Equal(false)), List.of(new Criterion.Equal(true)))
                : Stream.of(completed);
    }
}
