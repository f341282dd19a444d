package todooo.adapter.persistence.jpa.todo;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import todooo.adapter.persistence.jpa.query.JpqlConditions;
import todooo.adapter.persistence.jpa.query.JpqlCriteria;
import todooo.adapter.persistence.jpa.session.JpaSession;
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

/** The statements of one owner's list in JPQL. */
public final class JpaTodoStatements implements TodoStatements {
    private final JpaSession session;
    private final Owner owner;
    private final JpqlCriteria criteria;

    public JpaTodoStatements(JpaSession session, Owner owner) {
        this.session = session;
        this.owner = owner;
        this.criteria = new JpqlCriteria(owner, session.dialect());
    }

    @Override
    public Optional<List<Long>> candidates(SearchText text, int limit) {
        return session.candidates(owner, text, limit);
    }

    @Override
    public List<PlacedTodo> first(List<Criterion> range, TodoSort sort, int limit) {
        JpqlConditions owned = criteria.owned(range);
        String jpql = String.format(
                Locale.ROOT,
                "%s from TodoEntity t where %s order by %s",
                TodoEntity.TODO.select(),
                owned.jpql(),
                JpqlCriteria.order(sort));
        return todos(jpql, owned, limit);
    }

    /** The limit inside keeps the order out of the choice of an index: one of it might have to be read to its end. */
    @Override
    public List<PlacedTodo> firstAmong(List<Long> ids, List<Criterion> among, TodoSort sort, int maxIds, int limit) {
        JpqlConditions all = criteria.among(ids, among);
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
                TodoEntity.TODO.select(),
                TodoEntity.ATTRIBUTES,
                all.jpql(),
                JpqlCriteria.order(sort));
        return todos(jpql, all.with("rows", maxIds), limit);
    }

    /** The limit inside keeps the filter out of the choice of an index, which might be one without a bound. */
    @Override
    public List<PlacedTodo> firstExamined(
            List<Criterion> range, List<Criterion> filter, TodoSort sort, int rows, int limit) {
        JpqlConditions owned = criteria.owned(range);
        JpqlConditions passing = JpqlCriteria.all(filter);
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
                TodoEntity.TODO.select(),
                TodoEntity.ATTRIBUTES,
                owned.jpql(),
                JpqlCriteria.order(sort),
                passing.jpql());
        return todos(jpql, passing.with(owned).with("rows", rows), limit);
    }

    private List<PlacedTodo> todos(String jpql, JpqlConditions parameters, int limit) {
        List<TodoRow> rows = session.read(entityManager -> parameters
                .fill(entityManager.createQuery(jpql, TodoRow.class))
                .setMaxResults(limit)
                .getResultList());
        return new TodoTags(session, owner).placed(rows);
    }

    @Override
    public @Nullable TodoPosition lastExamined(List<Criterion> range, TodoSort sort, int rows) {
        JpqlConditions owned = criteria.owned(range);
        String jpql = String.format(
                Locale.ROOT,
                "select %s, t.id from TodoEntity t where %s order by %s",
                JpqlCriteria.attribute(sort.property()),
                owned.jpql(),
                JpqlCriteria.order(sort));
        return session.read(entityManager -> owned.fill(entityManager.createQuery(jpql, Tuple.class))
                .setFirstResult(rows - 1)
                .setMaxResults(1)
                .getResultStream()
                .map(JpaTodoStatements::position)
                .findFirst()
                .orElse(null));
    }

    @Override
    public long countAmong(List<Long> ids, List<Criterion> filter) {
        JpqlConditions all = criteria.among(ids, filter);
        String jpql = String.format(Locale.ROOT, "select count(t) from TodoEntity t where %s", all.jpql());
        return session.read(entityManager ->
                all.fill(entityManager.createQuery(jpql, Long.class)).getSingleResult());
    }

    /** The order keeps every database to one index, and so to the owner's rows. */
    @Override
    public OptionalLong countAtMost(int rows, @Nullable Boolean completed, List<Criterion> filter) {
        JpqlConditions examined = criteria.counted(completed);
        JpqlConditions passing = JpqlCriteria.all(filter);
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
                passing.jpql(),
                filter.isEmpty() ? "t.id as id" : "t.taskFolded as taskFolded",
                examined.jpql(),
                completed == null ? "" : "t.completed, ");
        Object[] counts = session.read(entityManager -> examined.with(passing)
                .with("rows", rows + 1)
                .fill(entityManager.createQuery(jpql, Object[].class))
                .getSingleResult());
        return (Long) counts[0] > rows ? OptionalLong.empty() : OptionalLong.of((Long) counts[1]);
    }

    /** The sum keeps SQLite from the index by changes, in which the rest of an owner's list may follow. */
    @Override
    public int trash(Deletion deletion, List<Criterion> range, Instant unchangedSince) {
        JpqlConditions moved = criteria.owned(range)
                .and("t.updatedAt + 0 <= :unchangedSince", Map.of("unchangedSince", EpochMicros.of(unchangedSince)));
        return new TrashedTodos(session, owner).put(deletion, moved);
    }

    private static TodoPosition position(Tuple row) {
        @Nullable Number value = row.get(0, Number.class);
        return new TodoPosition(value == null ? null : (Long) value.longValue(), new TodoId(row.get(1, Long.class)));
    }
}
