package todooo.domain.query.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import todooo.domain.query.ReadBounds;
import todooo.domain.query.TodoPosition;
import todooo.domain.query.TodoQuery;
import todooo.domain.query.TodoSort;
import todooo.domain.query.read.KeysetRange.Stretch;
import todooo.domain.tag.TagId;
import todooo.domain.todo.PlacedTodo;

/**
 * Reads a list in an order of creation along the to-dos of a tag, which have that order. The rest of the filter is
 * asked of a bounded number of them, slice by slice.
 */
final class TagWalk implements KeysetRange.Reader {
    /** As many are looked up in about a millisecond. */
    private static final int SLICE = 500;

    private final TodoStatements statements;
    private final ReadBounds bounds;
    private final TodoSort sort;
    private final FilterCriteria filter;
    private final List<Criterion> beside;

    TagWalk(TodoStatements statements, ReadBounds bounds, TodoQuery query, FilterCriteria filter) {
        this.statements = statements;
        this.bounds = bounds;
        this.sort = query.sort();
        this.filter = filter;
        this.beside = filter.of(FilterPart.without(filter.parts(), Set.of(FilterPart.TAG)));
    }

    @Override
    public Stretch read(KeysetRange part, int limit) {
        if (beside.isEmpty()) {
            return Stretch.whole(Lookup.inOrder(statements, ids(positions(part.after(), limit)), sort));
        }
        List<PlacedTodo> found = new ArrayList<>();
        @Nullable TodoPosition after = part.after();
        for (int left = rows(); left > 0; left -= SLICE) {
            int slice = Math.min(left, SLICE);
            List<TodoPosition> positions = positions(after, slice);
            found.addAll(Lookup.first(statements, ids(positions), beside, sort, limit - found.size()));
            if (found.size() == limit || positions.size() < slice) {
                return Stretch.whole(found);
            }
            after = positions.getLast();
        }
        return new Stretch(found, after);
    }

    private int rows() {
        return filter.parts().contains(FilterPart.TEXT) ? bounds.rowsWithNotes() : bounds.scatteredRows();
    }

    private List<TodoPosition> positions(@Nullable TodoPosition after, int limit) {
        TagId tag = filter.rarestTag().id();
        return statements.tagged(tag, after, sort.descending(), limit);
    }

    private static List<Long> ids(List<TodoPosition> positions) {
        return positions.stream().map(position -> position.id().value()).toList();
    }
}
