package todooo.adapter.persistence.jpa;

import jakarta.persistence.Tuple;
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

/** The statements of one owner's list in JPQL. */
final class JpaTodoList implements BoundedReads.Statements {
    private final JpaSession session;
    private final Owner owner;
    private final ListConditions conditions;

    JpaTodoList(JpaSession session, Owner owner) {
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
        String jpql = String.format(
                Locale.ROOT,
                "%s from TodoEntity t where %s order by %s",
                TodoEntity.TODO.select,
                range.jpql(),
                ListConditions.order(query.sort()));
        return todos(jpql, range, limit);
    }

    /** The limit inside keeps the order out of the choice of an index: one of it might have to be read to its end. */
    @Override
    public List<ToDo> firstAmong(List<Long> ids, TodoQuery query, KeysetRange part, int maxIds, int limit) {
        Conditions all = conditions.among(ids, query, part);
        String jpql = String.format(
                Locale.ROOT,
                """
                %s
                from (
                    %s
                    where %s
                    order by t.id
                    limit :rows
                ) t
                order by %s
                """,
                TodoEntity.TODO.select,
                TodoEntity.ATTRIBUTES,
                all.jpql(),
                ListConditions.order(query.sort()));
        return todos(jpql, all.with("rows", maxIds), limit);
    }

    /** The limit inside keeps the filter out of the choice of an index, which might be one without a bound. */
    @Override
    public List<ToDo> firstExamined(TodoQuery query, KeysetRange part, int rows, int limit) {
        Conditions range = conditions.range(query, part);
        Conditions filter = conditions.besideRange(query);
        String jpql = String.format(
                Locale.ROOT,
                """
                %1$s
                from (
                    %2$s
                    where %3$s
                    order by %4$s
                    limit :rows
                ) t
                where %5$s
                order by %4$s
                """,
                TodoEntity.TODO.select,
                TodoEntity.ATTRIBUTES,
                range.jpql(),
                ListConditions.order(query.sort()),
                filter.jpql());
        return todos(jpql, filter.with(range).with("rows", rows), limit);
    }

    private List<ToDo> todos(String jpql, Conditions parameters, int limit) {
        return session.read(entityManager -> parameters
                .fill(entityManager.createQuery(jpql, TodoEntity.TodoRow.class))
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> TodoEntity.TODO.toDomain(row, owner))
                .toList());
    }

    @Override
    public @Nullable TodoPosition lastExamined(TodoQuery query, KeysetRange part, int rows) {
        Conditions range = conditions.range(query, part);
        TodoSort sort = query.sort();
        String jpql = String.format(
                Locale.ROOT,
                "select %s, t.id from TodoEntity t where %s order by %s",
                ListConditions.attribute(sort.property()),
                range.jpql(),
                ListConditions.order(sort));
        return session.read(entityManager -> range.fill(entityManager.createQuery(jpql, Tuple.class))
                .setFirstResult(rows - 1)
                .setMaxResults(1)
                .getResultStream()
                .map(JpaTodoList::position)
                .findFirst()
                .orElse(null));
    }

    @Override
    public long countAmong(List<Long> ids, TodoFilter filter) {
        Conditions all = conditions.among(ids, filter);
        String jpql = String.format(Locale.ROOT, "select count(t) from TodoEntity t where %s", all.jpql());
        return session.read(entityManager ->
                all.fill(entityManager.createQuery(jpql, Long.class)).getSingleResult());
    }

    /** The order keeps every database to one index, and so to the owner's rows. */
    @Override
    public OptionalLong countAtMost(int rows, TodoFilter filter) {
        Conditions examined = conditions.counted(filter);
        Conditions text = conditions.text(filter);
        String jpql = String.format(
                Locale.ROOT,
                """
                select count(*), count(case when %s then 1 end)
                from (
                    select %s
                    from TodoEntity t
                    where %s
                    order by %st.createdAt, t.id
                    limit :rows
                ) t
                """,
                text.jpql(),
                filter.text() == null ? "t.id as id" : "t.taskFolded as taskFolded",
                examined.jpql(),
                filter.completed() == null ? "" : "t.completed, ");
        Object[] counts = session.read(entityManager -> examined.with(text)
                .with("rows", rows + 1)
                .fill(entityManager.createQuery(jpql, Object[].class))
                .getSingleResult());
        return (Long) counts[0] > rows ? OptionalLong.empty() : OptionalLong.of((Long) counts[1]);
    }

    private static TodoPosition position(Tuple row) {
        @Nullable Number value = row.get(0, Number.class);
        return new TodoPosition(value == null ? null : (Long) value.longValue(), new TodoId(row.get(1, Long.class)));
    }
}
