package todooo.adapter.persistence.jdbc;

import static todooo.adapter.persistence.jdbc.Conditions.parameters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import todooo.domain.query.KeysetRange;
import todooo.domain.query.KeysetRange.Stretch;
import todooo.domain.query.ReadBounds;
import todooo.domain.query.TodoFilter;
import todooo.domain.query.TodoPage;
import todooo.domain.query.TodoPosition;
import todooo.domain.query.TodoQuery;
import todooo.domain.query.TodoSort;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoId;
import todooo.domain.value.Owner;

/**
 * The to-dos of one owner in sorted pages. Each part of a page is a range of an index; a filter that is not part of that index
 * is asked of a bounded number of rows, or of those that an index of texts finds.
 */
final class JdbcTodoList {
    private static final String COLUMNS = "id, task, completed, position, created_at, updated_at, version";

    private final JdbcSession session;
    private final Owner owner;
    private final ReadBounds bounds;
    private final TextIndex texts;
    private final ListConditions conditions;

    JdbcTodoList(JdbcSession session, Owner owner, ReadBounds bounds) {
        this.session = session;
        this.owner = owner;
        this.bounds = bounds;
        this.texts = TextIndex.of(session, owner);
        this.conditions = new ListConditions(owner, texts);
    }

    TodoPage page(TodoQuery query) {
        OptionalInt rows = bounds.rowsOf(query);
        if (rows.isEmpty()) {
            return TodoPage.read(query, (part, limit) -> first(conditions.range(query, part), query.sort(), limit));
        }
        Optional<List<Long>> ids = candidates(query.filter());
        return TodoPage.read(
                query,
                (part, limit) -> ids.isPresent()
                        ? firstAmong(ids.get(), query, part, limit)
                        : examined(query, part, limit, rows.getAsInt()));
    }

    OptionalLong count(TodoFilter filter) {
        Optional<List<Long>> ids = candidates(filter);
        return ids.isPresent() ? OptionalLong.of(countAmong(ids.get(), filter)) : countOfAll(filter);
    }

    private Optional<List<Long>> candidates(TodoFilter filter) {
        return filter.text() == null ? Optional.empty() : texts.candidates(filter.text(), bounds.candidates());
    }

    private Stretch first(Conditions range, TodoSort sort, int limit) {
        return Stretch.whole(session.query(
                String.format(Locale.ROOT, """
                select %s
                from todo
                where %s
                order by %s
                limit ?
                """, COLUMNS, range.sql(), ListConditions.order(sort)),
                this::todo,
                parameters(range, limit)));
    }

    /** The limit inside keeps the order out of the choice of an index: one of it might have to be read to its end. */
    private Stretch firstAmong(List<Long> ids, TodoQuery query, KeysetRange part, int limit) {
        Conditions all = conditions.among(ids, query, part);
        return Stretch.whole(session.query(
                String.format(Locale.ROOT, """
                select %1$s
                from (
                    select %1$s
                    from todo
                    where %2$s
                    limit ?
                ) as found
                order by %3$s
                limit ?
                """, COLUMNS, all.sql(), ListConditions.order(query.sort())),
                this::todo,
                parameters(all, bounds.candidates(), limit)));
    }

    /** The limit inside keeps the filter out of the choice of an index, which might be one without a bound. */
    private Stretch examined(TodoQuery query, KeysetRange part, int limit, int rows) {
        Conditions range = conditions.range(query, part);
        Conditions filter = conditions.besideRange(query);
        List<ToDo> found = session.query(
                String.format(Locale.ROOT, """
                select %1$s
                from (
                    select %1$s, task_folded
                    from todo
                    where %2$s
                    order by %3$s
                    limit ?
                ) as examined
                where %4$s
                order by %3$s
                limit ?
                """, COLUMNS, range.sql(), ListConditions.order(query.sort()), filter.sql()),
                this::todo,
                parameters(range, rows, filter, limit));
        return found.size() < limit ? new Stretch(found, end(range, query.sort(), rows)) : Stretch.whole(found);
    }

    /** The place of the last row that was examined; null if the range has fewer. */
    private @Nullable TodoPosition end(Conditions range, TodoSort sort, int rows) {
        List<TodoPosition> last = session.query(
                String.format(
                        Locale.ROOT,
                        """
                select %s, id
                from todo
                where %s
                order by %s
                limit 1 offset ?
                """,
                        ListConditions.column(sort.property()),
                        range.sql(),
                        ListConditions.order(sort)),
                JdbcTodoList::position,
                parameters(range, rows - 1));
        return last.isEmpty() ? null : last.getFirst();
    }

    private long countAmong(List<Long> ids, TodoFilter filter) {
        Conditions all = conditions.among(ids, filter);
        return session.query(String.format(Locale.ROOT, """
                        select count(*)
                        from todo
                        where %s
                        """, all.sql()), row -> row.getLong(1), parameters(all))
                .getFirst();
    }

    /** The order keeps every database to one index, and so to the owner's rows. */
    private OptionalLong countOfAll(TodoFilter filter) {
        int rows = bounds.countedOf(filter);
        Conditions examined = conditions.counted(filter);
        Conditions text = conditions.text(filter);
        return session.query(
                        String.format(
                                Locale.ROOT,
                                """
                        select count(*), count(case when %s then 1 end)
                        from (
                            select %s
                            from todo
                            where %s
                            order by %screated_at, id
                            limit ?
                        ) as examined
                        """,
                                text.sql(),
                                filter.text() == null ? "id" : "task_folded",
                                examined.sql(),
                                filter.completed() == null ? "" : "completed, "),
                        row -> row.getLong(1) > rows ? OptionalLong.empty() : OptionalLong.of(row.getLong(2)),
                        parameters(text, examined, rows + 1))
                .getFirst();
    }

    private ToDo todo(ResultSet row) throws SQLException {
        return TodoRow.toDomain(row, owner);
    }

    private static TodoPosition position(ResultSet row) throws SQLException {
        long value = row.getLong(1);
        return new TodoPosition(row.wasNull() ? null : (Long) value, new TodoId(row.getLong(2)));
    }
}
