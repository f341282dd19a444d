package todooo.domain.query;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import todooo.domain.query.KeysetRange.Stretch;
import todooo.domain.todo.ToDo;

/**
 * Decides how pages and counts are read within their bounds. Each part of a page is a range of an index; a filter that
 * is not part of that index is asked of a bounded number of rows, or of those that an index of texts finds.
 */
public record BoundedReads(ReadBounds bounds, Statements statements) {
    /** The page that answers the query. */
    public TodoPage page(TodoQuery query) {
        OptionalInt rows = bounds.rowsOf(query);
        if (rows.isEmpty()) {
            return TodoPage.read(query, (part, limit) -> Stretch.whole(statements.first(query, part, limit)));
        }
        Optional<List<Long>> ids = candidates(query.filter());
        return ids.isPresent()
                ? TodoPage.read(
                        query,
                        (part, limit) -> Stretch.whole(
                                statements.firstAmong(ids.get(), query, part, bounds.candidates(), limit)))
                : TodoPage.read(query, (part, limit) -> examined(query, part, rows.getAsInt(), limit));
    }

    /** How many to-dos the filter lets through; empty if counting would examine too many rows. */
    public OptionalLong count(TodoFilter filter) {
        Optional<List<Long>> ids = candidates(filter);
        return ids.isPresent()
                ? OptionalLong.of(statements.countAmong(ids.get(), filter))
                : statements.countAtMost(bounds.countedOf(filter), filter);
    }

    private Optional<List<Long>> candidates(TodoFilter filter) {
        return filter.text() == null ? Optional.empty() : statements.candidates(filter.text(), bounds.candidates());
    }

    private Stretch examined(TodoQuery query, KeysetRange part, int rows, int limit) {
        List<ToDo> found = statements.firstExamined(query, part, rows, limit);
        return found.size() < limit
                ? new Stretch(found, statements.lastExamined(query, part, rows))
                : Stretch.whole(found);
    }

    /** The statements of one owner that a storage adapter runs. */
    public interface Statements {
        /** The ids of to-dos that may contain the text; empty if there are more than the limit, or no index helps. */
        Optional<List<Long>> candidates(SearchText text, int limit);

        /** The first to-dos of the part, which is a range of an index. */
        List<ToDo> first(TodoQuery query, KeysetRange part, int limit);

        /** The first to-dos of the part that pass the filter, among these ids, of which there are at most so many. */
        List<ToDo> firstAmong(List<Long> ids, TodoQuery query, KeysetRange part, int maxIds, int limit);

        /** The first to-dos that pass the filter, among the first rows of the part. */
        List<ToDo> firstExamined(TodoQuery query, KeysetRange part, int rows, int limit);

        /** The place of the last of the first rows of the part; null if the part has fewer. */
        @Nullable
        TodoPosition lastExamined(TodoQuery query, KeysetRange part, int rows);

        /** How many of these ids pass the filter. */
        long countAmong(List<Long> ids, TodoFilter filter);

        /** How many to-dos pass the filter; empty if more than so many rows would have to be examined. */
        OptionalLong countAtMost(int rows, TodoFilter filter);
    }
}
