package todooo.adapter.persistence.jdbc;

import static todooo.adapter.persistence.jdbc.Conditions.parameters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import todooo.domain.query.BoundedReads;
import todooo.domain.query.KeysetRange;
import todooo.domain.query.SearchText;
import todooo.domain.query.TodoFilter;
import todooo.domain.query.TodoPosition;
import todooo.domain.query.TodoQuery;
import todooo.domain.query.TodoSort;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoId;
import todooo.domain.value.Owner;

/** The statements of one owner's list in SQL. */
final class JdbcTodoList implements BoundedReads.Statements {
    private final JdbcSession session;
    private final Owner owner;
    private final ListConditions conditions;

    JdbcTodoList(JdbcSession session, Owner owner) {
        this.session = session;
        this.owner = owner;
        this.conditions = new ListConditions(owner, session.dialect());
    }

    @Override
    public Optional<List<Long>> candidates(SearchText text, int limit) {
        return session.candidates(owner, text, limit);
    }

    @Override
    public List<ToDo> first(TodoQuery query, KeysetRange part, int limit) {
        Conditions range = conditions.range(query, part);
        return session.query(
                String.format(
                        Locale.ROOT, """
                select %s
                from todo
                where %s
                order by %s
                limit ?
                """, TodoTable.TODO.columns, range.sql(), ListConditions.order(query.sort())),
                this::todo,
                parameters(range, limit));
    }

    /** The limit inside keeps the order out of the choice of an index: one of it might have to be read to its end. */
    @Override
    public List<ToDo> firstAmong(List<Long> ids, TodoQuery query, KeysetRange part, int maxIds, int limit) {
        Conditions all = conditions.among(ids, query, part);
        return session.query(
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
                """, TodoTable.TODO.columns, all.sql(), ListConditions.order(query.sort())),
                this::todo,
                parameters(all, maxIds, limit));
    }

    /** The limit inside keeps the filter out of the choice of an index, which might be one without a bound. */
    @Override
    public List<ToDo> firstExamined(TodoQuery query, KeysetRange part, int rows, int limit) {
        Conditions range = conditions.range(query, part);
        Conditions filter = conditions.besideRange(query);
        return session.query(
                String.format(
                        Locale.ROOT,
                        """
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
                """,
                        TodoTable.TODO.columns,
                        range.sql(),
                        ListConditions.order(query.sort()),
                        filter.sql()),
                this::todo,
                parameters(range, rows, filter, limit));
    }

    @Override
    public @Nullable TodoPosition lastExamined(TodoQuery query, KeysetRange part, int rows) {
        Conditions range = conditions.range(query, part);
        TodoSort sort = query.sort();
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

    @Override
    public long countAmong(List<Long> ids, TodoFilter filter) {
        Conditions all = conditions.among(ids, filter);
        return session.query(String.format(Locale.ROOT, """
                        select count(*)
                        from todo
                        where %s
                        """, all.sql()), row -> row.getLong(1), parameters(all))
                .getFirst();
    }

    /** The order keeps every database to one index, and so to the owner's rows. */
    @Override
    public OptionalLong countAtMost(int rows, TodoFilter filter) {
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
        return TodoTable.TODO.read(row, owner);
    }

    private static TodoPosition position(ResultSet row) throws SQLException {
        long value = row.getLong(1);
        return new TodoPosition(row.wasNull() ? null : (Long) value, new TodoId(row.getLong(2)));
    }
}
