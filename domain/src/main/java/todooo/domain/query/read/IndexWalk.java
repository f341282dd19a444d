package todooo.domain.query.read;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import todooo.domain.query.ReadBounds;
import todooo.domain.query.TodoPosition;
import todooo.domain.query.TodoQuery;
import todooo.domain.query.TodoSort;
import todooo.domain.query.TodoSort.Property;
import todooo.domain.query.read.KeysetRange.Stretch;

/**
 * Reads a list along the index that has its order. What the index does not take of the filter is asked of a bounded
 * number of its rows.
 */
final class IndexWalk implements KeysetRange.Reader {
    private final TodoStatements statements;
    private final ReadBounds bounds;
    private final TodoSort sort;
    private final FilterCriteria filter;

    IndexWalk(TodoStatements statements, ReadBounds bounds, TodoQuery query, FilterCriteria filter) {
        this.statements = statements;
        this.bounds = bounds;
        this.sort = query.sort();
        this.filter = filter;
    }

    @Override
    public Stretch read(KeysetRange part, int limit) {
        TodoIndex index = index(part, sort.property(), filter.parts());
        List<Criterion> ends =
                index == TodoIndex.ID ? part.afterId(sort) : part.ends(sort, filter.span(sort.property()));
        List<Criterion> beside = filter.of(FilterPart.without(filter.parts(), index.taken()));
        List<IndexRange> ranges = IndexRange.of(index, filter, ends, sort.descending());
        if (index == TodoIndex.ID) {
            beside = Criterion.all(List.of(new Criterion.Missing(sort.property())), beside);
        }
        @Nullable Stretch all = null;
        for (IndexRange range : ranges) {
            Stretch stretch = read(range, beside, rows(index) / ranges.size(), limit);
            all = all == null ? stretch : Stretch.merged(all, stretch, sort, limit);
        }
        return all == null ? Stretch.whole(List.of()) : all;
    }

    /** The index that has the order of the part. To-dos without a value are in none but that of all ids. */
    static TodoIndex index(KeysetRange part, Property property, Set<FilterPart> filter) {
        return part.hasValue() ? TodoIndex.of(property, filter) : TodoIndex.ID;
    }

    private Stretch read(IndexRange range, List<Criterion> beside, int rows, int limit) {
        if (beside.isEmpty()) {
            return Stretch.whole(statements.first(range, limit));
        }
        List<Long> ids = statements.firstExamined(range, beside, rows, limit);
        TodoPosition end = ids.size() < limit ? statements.lastExamined(range, rows) : null;
        return new Stretch(Lookup.inOrder(statements, ids, sort), end);
    }

    private int rows(TodoIndex index) {
        if (filter.parts().contains(FilterPart.TEXT)) {
            return bounds.rowsWithNotes();
        }
        return index.hasOrderOfTable() ? bounds.rows() : bounds.scatteredRows();
    }
}
