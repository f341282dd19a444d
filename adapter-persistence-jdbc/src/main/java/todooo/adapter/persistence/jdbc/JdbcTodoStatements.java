package todooo.adapter.persistence.jdbc;

import static todooo.adapter.persistence.jdbc.query.SqlConditions.parameters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import todooo.adapter.persistence.jdbc.query.SqlConditions;
import todooo.adapter.persistence.jdbc.query.SqlCriteria;
import todooo.adapter.persistence.jdbc.session.ChangeNumbers;
import todooo.adapter.persistence.jdbc.session.JdbcSession;
import todooo.adapter.persistence.jdbc.session.RowReader;
import todooo.domain.query.Criterion;
import todooo.domain.query.SearchText;
import todooo.domain.query.TodoPosition;
import todooo.domain.query.TodoSort;
import todooo.domain.query.TodoStatements;
import todooo.domain.todo.PlacedTodo;
import todooo.domain.todo.TodoId;
import todooo.domain.trash.Deletion;
import todooo.domain.value.EpochMicros;
import todooo.domain.value.Owner;

/** The statements of one owner's list in SQL. */
final class JdbcTodoStatements implements TodoStatements {
    private final JdbcSession session;
    private final Owner owner;
    private final ChangeNumbers changes;
    private final SqlCriteria criteria;
    /** The columns of a to-do with its place. */
    private final String columns;

    /** What those columns are selected from where another query is inside. */
    private final String stored;

    JdbcTodoStatements(JdbcSession session, Owner owner, ChangeNumbers changes) {
        this.session = session;
        this.owner = owner;
        this.changes = changes;
        this.criteria = new SqlCriteria(owner, session.dialect());
        this.columns = String.format(
                Locale.ROOT,
                "%s, %s as place",
                TodoTable.TODO.columns,
                session.dialect().place());
        this.stored = String.format(
                Locale.ROOT,
                "%s, %s as place",
                TodoTable.TODO.stored,
                session.dialect().place());
    }

    @Override
    public Optional<List<Long>> candidates(SearchText text, int limit) {
        return session.candidates(owner, text, limit);
    }

    @Override
    public List<PlacedTodo> first(List<Criterion> range, TodoSort sort, int limit) {
        SqlConditions owned = criteria.owned(range);
        return session.query(
                String.format(Locale.ROOT, """
                select %s
                from todo
                where %s
                order by %s
                limit ?
                """, columns, owned.sql(), SqlCriteria.order(sort)),
                this::todo,
                parameters(owned, limit));
    }

    /** The limit inside keeps the order out of the choice of an index: one of it might have to be read to its end. */
    @Override
    public List<PlacedTodo> firstAmong(List<Long> ids, List<Criterion> among, TodoSort sort, int maxIds, int limit) {
        SqlConditions all = criteria.among(ids, among);
        return session.query(
                String.format(Locale.ROOT, """
                select %1$s, place
                from (
                    select %2$s
                    from todo
                    where %3$s
                    limit ?
                ) as todo
                order by %4$s
                limit ?
                """, TodoTable.TODO.columns, stored, all.sql(), SqlCriteria.order(sort)),
                this::todo,
                parameters(all, maxIds, limit));
    }

    /** The limit inside keeps the filter out of the choice of an index, which might be one without a bound. */
    @Override
    public List<PlacedTodo> firstExamined(
            List<Criterion> range, List<Criterion> filter, TodoSort sort, int rows, int limit) {
        SqlConditions owned = criteria.owned(range);
        SqlConditions passing = criteria.all(filter);
        return session.query(
                String.format(
                        Locale.ROOT,
                        """
                select %1$s, place
                from (
                    select %2$s, task_folded
                    from todo
                    where %3$s
                    order by %4$s
                    limit ?
                ) as todo
                where %5$s
                order by %4$s
                limit ?
                """,
                        TodoTable.TODO.columns,
                        stored,
                        owned.sql(),
                        SqlCriteria.order(sort),
                        passing.sql()),
                this::todo,
                parameters(owned, rows, passing, limit));
    }

    @Override
    public @Nullable TodoPosition lastExamined(List<Criterion> range, TodoSort sort, int rows) {
        SqlConditions owned = criteria.owned(range);
        List<TodoPosition> last = session.query(
                String.format(
                        Locale.ROOT,
                        """
                select %s as %s, id
                from todo
                where %s
                order by %s
                limit 1 offset ?
                """,
                        criteria.value(sort.property()),
                        SqlCriteria.column(sort.property()),
                        owned.sql(),
                        SqlCriteria.order(sort)),
                JdbcTodoStatements::position,
                parameters(owned, rows - 1));
        return last.isEmpty() ? null : last.getFirst();
    }

    @Override
    public long countAmong(List<Long> ids, List<Criterion> filter) {
        SqlConditions all = criteria.among(ids, filter);
        return session.query(String.format(Locale.ROOT, """
                        select count(*)
                        from todo
                        where %s
                        """, all.sql()), row -> row.getLong(1), parameters(all))
                .getFirst();
    }

    /** The order keeps every database to one index, and so to the owner's rows. */
    @Override
    public OptionalLong countAtMost(int rows, @Nullable Boolean completed, List<Criterion> filter) {
        SqlConditions examined = criteria.counted(completed);
        SqlConditions passing = criteria.all(filter);
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
                                passing.sql(),
                                filter.isEmpty() ? "id" : "task_folded",
                                examined.sql(),
                                completed == null ? "" : "completed, "),
                        row -> row.getLong(1) > rows ? OptionalLong.empty() : OptionalLong.of(row.getLong(2)),
                        parameters(passing, examined, rows + 1))
                .getFirst();
    }

    /** The plus keeps SQLite from the index by the last change, in which the rest of an owner's list may follow. */
    @Override
    public int trash(Deletion deletion, List<Criterion> range, Instant unchangedSince) {
        SqlConditions moved = criteria.owned(range).and("+updated_at <= ?", EpochMicros.of(unchangedSince));
        return new TrashedTodos(session, owner).put(deletion, changes.of(owner), moved);
    }

    private PlacedTodo todo(ResultSet row) throws SQLException {
        return TodoTable.placed(new RowReader(row), owner);
    }

    private static TodoPosition position(ResultSet row) throws SQLException {
        long value = row.getLong(1);
        return new TodoPosition(row.wasNull() ? null : (Long) value, new TodoId(row.getLong(2)));
    }
}
