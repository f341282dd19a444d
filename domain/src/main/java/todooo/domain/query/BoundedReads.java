package todooo.domain.query;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import todooo.domain.query.KeysetRange.Stretch;
import todooo.domain.todo.PlacedTodo;

/**
 * Decides how pages and counts are read within their bounds. Each part of a page is a range of an index; a filter that
 * is not part of that index is asked of a bounded number of rows, or of those that an index of texts finds.
 */
public final class BoundedReads {
    private final ReadBounds bounds;
    private final TodoStatements statements;

    public BoundedReads(ReadBounds bounds, TodoStatements statements) {
        this.bounds = bounds;
        this.statements = statements;
    }

    /** The page that answers the query. */
    public TodoPage page(TodoQuery query) {
        OptionalInt rows = bounds.rowsOf(query);
        if (rows.isEmpty()) {
            return TodoPage.read(
                    query,
                    (part, limit) -> Stretch.whole(statements.first(Criteria.range(query, part), query.sort(), limit)));
        }
        Optional<List<Long>> ids = candidates(query.filter());
        return ids.isPresent()
                ? TodoPage.read(query, (part, limit) -> Stretch.whole(among(ids.get(), query, part, limit)))
                : TodoPage.read(query, (part, limit) -> examined(query, part, rows.getAsInt(), limit));
    }

    /** How many to-dos the filter lets through; empty if counting would examine too many rows. */
    public OptionalLong count(TodoFilter filter) {
        Optional<List<Long>> ids = candidates(filter);
        return ids.isPresent()
                ? OptionalLong.of(statements.countAmong(ids.get(), Criteria.filter(filter)))
                : statements.countAtMost(bounds.countedOf(filter), filter.completed(), Criteria.text(filter));
    }

    private Optional<List<Long>> candidates(TodoFilter filter) {
        return filter.text() == null ? Optional.empty() : statements.candidates(filter.text(), bounds.candidates());
    }

    private List<PlacedTodo> among(List<Long> ids, TodoQuery query, KeysetRange part, int limit) {
        return statements.firstAmong(ids, Criteria.among(query, part), query.sort(), bounds.candidates(), limit);
    }

    private Stretch examined(TodoQuery query, KeysetRange part, int rows, int limit) {
        List<Criterion> range = Criteria.range(query, part);
        TodoSort sort = query.sort();
        List<PlacedTodo> found = statements.firstExamined(range, Criteria.besideRange(query), sort, rows, limit);
        return found.size() < limit
                ? new Stretch(found, statements.lastExamined(range, sort, rows))
                : Stretch.whole(found);
    }
}
