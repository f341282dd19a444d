package todooo.adapter.persistence.jdbc;

import static todooo.adapter.persistence.jdbc.query.SqlConditions.parameters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import todooo.adapter.persistence.jdbc.query.SqlConditions;
import todooo.adapter.persistence.jdbc.query.SqlCriteria;
import todooo.adapter.persistence.jdbc.session.ChangeNumbers;
import todooo.adapter.persistence.jdbc.session.JdbcSession;
import todooo.adapter.persistence.jdbc.session.RowReader;
import todooo.domain.query.SearchText;
import todooo.domain.query.TodoPosition;
import todooo.domain.query.TodoSort;
import todooo.domain.query.read.Criterion;
import todooo.domain.query.read.IndexRange;
import todooo.domain.query.read.SearchedText;
import todooo.domain.query.read.TodoStatements;
import todooo.domain.tag.Tag;
import todooo.domain.tag.TagId;
import todooo.domain.tag.TagName;
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
    }

    @Override
    public List<Tag> tags(Collection<TagName> names) {
        return session.query(
                String.format(Locale.ROOT, """
                select id, name, todos
                from tag
                where owner = ? and name_folded in (%s) and not retired
                """, String.join(", ", Collections.nCopies(names.size(), "?"))),
                row -> new Tag(new TagId(row.getLong(1)), new TagName(row.getString(2)), row.getLong(3)),
                parameters(owner.name(), names.stream().map(TagName::folded).toList()));
    }

    @Override
    public List<PlacedTodo> first(IndexRange range, int limit) {
        SqlConditions owned = criteria.owned(range.criteria());
        return session.query(
                String.format(Locale.ROOT, """
                select %s
                from todo
                where %s
                order by %s
                limit ?
                """, columns, owned.sql(), SqlCriteria.order(range)),
                this::todo,
                parameters(owned, limit));
    }

    /**
     * The limit inside keeps the criteria out of the choice of an index, which might be one without a bound. Only ids
     * come out, as rows may be long.
     */
    @Override
    public List<Long> firstExamined(IndexRange range, List<Criterion> filter, int rows, int limit) {
        SqlConditions owned = criteria.owned(range.criteria());
        SqlConditions passing = criteria.all(filter);
        return ids(
                String.format(
                        Locale.ROOT,
                        """
                select id
                from (
                    select %1$s
                    from todo
                    where %2$s
                    order by %3$s
                    limit ?
                ) as examined
                where %4$s
                order by %3$s
                limit ?
                """,
                        criteria.columns(filter),
                        owned.sql(),
                        SqlCriteria.order(range),
                        passing.sql()),
                parameters(owned, rows, passing, limit));
    }

    @Override
    public @Nullable TodoPosition lastExamined(IndexRange range, int rows) {
        SqlConditions owned = criteria.owned(range.criteria());
        List<TodoPosition> last = session.query(
                String.format(Locale.ROOT, """
                select id, %s
                from todo
                where %s
                order by %s
                limit 1 offset ?
                """, criteria.value(range.index()), owned.sql(), SqlCriteria.order(range)),
                JdbcTodoStatements::position,
                parameters(owned, rows - 1));
        return last.isEmpty() ? null : last.getFirst();
    }

    @Override
    public List<Long> ids(IndexRange range, int limit) {
        SqlConditions owned = criteria.owned(range.criteria());
        return ids(String.format(Locale.ROOT, """
                select id
                from todo
                where %s
                order by %s
                limit ?
                """, owned.sql(), SqlCriteria.order(range)), parameters(owned, limit));
    }

    @Override
    public Optional<List<Long>> candidates(SearchedText in, SearchText text, int limit) {
        return session.candidates(owner, in, text, limit);
    }

    @Override
    public List<TodoPosition> tagged(TagId tag, @Nullable TodoPosition after, boolean descending, int limit) {
        SqlConditions range = SqlConditions.of(owner).and("tag = ?", tag.value());
        if (after != null) {
            range.and(
                    descending ? "(created_at, todo) < (?, ?)" : "(created_at, todo) > (?, ?)",
                    Objects.requireNonNull(after.value()),
                    after.id().value());
        }
        return session.query(
                String.format(Locale.ROOT, """
                select todo, created_at
                from todo_tag
                where %1$s
                order by created_at %2$s, todo %2$s
                limit ?
                """, range.sql(), descending ? "desc" : "asc"),
                JdbcTodoStatements::position,
                parameters(range, limit));
    }

    /** The limit inside keeps criteria and order out of the choice of an index: each might be read to its end. */
    @Override
    public List<Long> firstAmong(List<Long> ids, List<Criterion> filter, TodoSort sort, int limit) {
        SqlConditions known = criteria.among(ids, List.of());
        SqlConditions passing = criteria.all(filter);
        return ids(
                String.format(
                        Locale.ROOT,
                        """
                select id
                from (
                    select %s
                    from todo
                    where %s
                    limit ?
                ) as found
                where %s
                order by %s
                limit ?
                """,
                        criteria.columns(filter),
                        known.sql(),
                        passing.sql(),
                        SqlCriteria.order(sort)),
                parameters(known, ids.size(), passing, limit));
    }

    @Override
    public List<PlacedTodo> find(List<Long> ids) {
        SqlConditions all = criteria.among(ids, List.of());
        return session.query(String.format(Locale.ROOT, """
                select %s
                from todo
                where %s
                """, columns, all.sql()), this::todo, parameters(all));
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

    /** The order keeps every database to one index, and so to the range. */
    @Override
    public OptionalLong countAtMost(IndexRange range, List<Criterion> filter, int rows) {
        SqlConditions owned = criteria.owned(range.criteria());
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
                            order by %s
                            limit ?
                        ) as examined
                        """,
                                passing.sql(),
                                filter.isEmpty() ? "id" : criteria.columns(filter),
                                owned.sql(),
                                SqlCriteria.order(range)),
                        row -> row.getLong(1) > rows ? OptionalLong.empty() : OptionalLong.of(row.getLong(2)),
                        parameters(passing, owned, rows + 1))
                .getFirst();
    }

    /** The plus keeps SQLite from the index by the last change, in which the rest of an owner's list may follow. */
    @Override
    public int trash(Deletion deletion, IndexRange range, Instant unchangedSince) {
        SqlConditions moved = criteria.owned(range.criteria()).and("+updated_at <= ?", EpochMicros.of(unchangedSince));
        return new TrashedTodos(session, owner).put(deletion, changes.of(owner), moved);
    }

    private PlacedTodo todo(ResultSet row) throws SQLException {
        return TodoTable.placed(new RowReader(row), owner);
    }

    private List<Long> ids(String sql, @Nullable Object[] parameters) {
        return session.query(sql, row -> row.getLong(1), parameters);
    }

    private static TodoPosition position(ResultSet row) throws SQLException {
        long value = row.getLong(2);
        return new TodoPosition(row.wasNull() ? null : (Long) value, new TodoId(row.getLong(1)));
    }
}
