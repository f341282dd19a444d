package todooo.adapter.persistence.jpa.todo;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import todooo.adapter.persistence.jpa.query.JpqlConditions;
import todooo.adapter.persistence.jpa.query.JpqlCriteria;
import todooo.adapter.persistence.jpa.session.JpaSession;
import todooo.adapter.persistence.jpa.tag.JpaTagRepository;
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
    public List<Tag> tags(Collection<TagName> names) {
        return new JpaTagRepository(session, owner).look(names);
    }

    @Override
    public List<PlacedTodo> first(IndexRange range, int limit) {
        JpqlConditions owned = criteria.owned(range.criteria());
        return todos(
                String.format(
                        Locale.ROOT,
                        "%s from TodoEntity t where %s order by %s",
                        TodoEntity.TODO.select(),
                        owned.jpql(),
                        JpqlCriteria.order(range)),
                owned,
                limit);
    }

    /**
     * The limit inside keeps the criteria out of the choice of an index, which might be one without a bound. Only ids
     * come out, as rows may be long.
     */
    @Override
    public List<Long> firstExamined(IndexRange range, List<Criterion> filter, int rows, int limit) {
        JpqlConditions owned = criteria.owned(range.criteria());
        JpqlConditions passing = criteria.all(filter);
        String jpql = String.format(
                Locale.ROOT,
                """
                select t.id
                from (
                    select %1$s
                    from TodoEntity t
                    where %2$s
                    order by %3$s
                    limit :rows
                ) t
                where %4$s
                order by %3$s
                """,
                JpqlCriteria.attributes(filter),
                owned.jpql(),
                JpqlCriteria.order(range),
                passing.jpql());
        return ids(jpql, passing.with(owned).with("rows", rows), limit);
    }

    @Override
    public @Nullable TodoPosition lastExamined(IndexRange range, int rows) {
        JpqlConditions owned = criteria.owned(range.criteria());
        String jpql = String.format(
                Locale.ROOT,
                "select %s from TodoEntity t where %s order by %s",
                JpqlCriteria.value(range.index()).map(value -> "t.id, " + value).orElse("t.id"),
                owned.jpql(),
                JpqlCriteria.order(range));
        return session.read(entityManager -> owned.fill(entityManager.createQuery(jpql, Tuple.class))
                .setFirstResult(rows - 1)
                .setMaxResults(1)
                .getResultStream()
                .map(JpaTodoStatements::position)
                .findFirst()
                .orElse(null));
    }

    @Override
    public List<Long> ids(IndexRange range, int limit) {
        JpqlConditions owned = criteria.owned(range.criteria());
        return ids(
                String.format(
                        Locale.ROOT,
                        "select t.id from TodoEntity t where %s order by %s",
                        owned.jpql(),
                        JpqlCriteria.order(range)),
                owned,
                limit);
    }

    @Override
    public Optional<List<Long>> candidates(SearchedText in, SearchText text, int limit) {
        return session.candidates(owner, in, text, limit);
    }

    @Override
    public List<TodoPosition> tagged(TagId tag, @Nullable TodoPosition after, boolean descending, int limit) {
        JpqlConditions range = JpqlConditions.of(
                "x.owner = :owner and x.tag.id = :tag", Map.of("owner", owner.name(), "tag", tag.value()));
        if (after != null) {
            range.and(
                    String.format(
                            Locale.ROOT, "(x.createdAt, x.todo.id) %s (:createdAt, :todo)", descending ? "<" : ">"),
                    Map.of(
                            "createdAt",
                            Objects.requireNonNull(after.value()),
                            "todo",
                            after.id().value()));
        }
        String jpql = String.format(Locale.ROOT, """
                select x.todo.id, x.createdAt
                from TodoTagEntity x
                where %s
                order by x.createdAt %2$s, x.todo.id %2$s
                """, range.jpql(), descending ? "desc" : "asc");
        return session.read(entityManager -> range.fill(entityManager.createQuery(jpql, Tuple.class))
                .setMaxResults(limit)
                .getResultStream()
                .map(JpaTodoStatements::position)
                .toList());
    }

    /** The limit inside keeps criteria and order out of the choice of an index: each might be read to its end. */
    @Override
    public List<Long> firstAmong(List<Long> ids, List<Criterion> filter, TodoSort sort, int limit) {
        JpqlConditions known = criteria.among(ids, List.of());
        JpqlConditions passing = criteria.all(filter);
        String jpql = String.format(
                Locale.ROOT,
                """
                select t.id
                from (
                    select %s
                    from TodoEntity t
                    where %s
                    order by t.id
                    limit :rows
                ) t
                where %s
                order by %s
                """,
                JpqlCriteria.attributes(filter),
                known.jpql(),
                passing.jpql(),
                JpqlCriteria.order(sort));
        return ids(jpql, passing.with(known).with("rows", ids.size()), limit);
    }

    @Override
    public List<PlacedTodo> find(List<Long> ids) {
        JpqlConditions all = criteria.among(ids, List.of());
        return todos(
                String.format(Locale.ROOT, "%s from TodoEntity t where %s", TodoEntity.TODO.select(), all.jpql()),
                all,
                ids.size());
    }

    @Override
    public long countAmong(List<Long> ids, List<Criterion> filter) {
        JpqlConditions all = criteria.among(ids, filter);
        String jpql = String.format(Locale.ROOT, "select count(t) from TodoEntity t where %s", all.jpql());
        return session.read(entityManager ->
                all.fill(entityManager.createQuery(jpql, Long.class)).getSingleResult());
    }

    /** The order keeps every database to one index, and so to the range. */
    @Override
    public OptionalLong countAtMost(IndexRange range, List<Criterion> filter, int rows) {
        JpqlConditions owned = criteria.owned(range.criteria());
        JpqlConditions passing = criteria.all(filter);
        String jpql = String.format(
                Locale.ROOT,
                """
                select count(*), count(case when %s then 1 end)
                from (
                    select %s
                    from TodoEntity t
                    where %s
                    order by %s
                    limit :rows
                ) t
                """,
                passing.jpql(),
                filter.isEmpty() ? "t.id as id" : JpqlCriteria.attributes(filter),
                owned.jpql(),
                JpqlCriteria.order(range));
        Object[] counts = session.read(entityManager -> owned.with(passing)
                .with("rows", rows + 1)
                .fill(entityManager.createQuery(jpql, Object[].class))
                .getSingleResult());
        return (Long) counts[0] > rows ? OptionalLong.empty() : OptionalLong.of((Long) counts[1]);
    }

    /** The sum keeps SQLite from the index by changes, in which the rest of an owner's list may follow. */
    @Override
    public int trash(Deletion deletion, IndexRange range, Instant unchangedSince) {
        JpqlConditions moved = criteria.owned(range.criteria())
                .and("t.updatedAt + 0 <= :unchangedSince", Map.of("unchangedSince", EpochMicros.of(unchangedSince)));
        return new TrashedTodos(session, owner).put(deletion, moved);
    }

    private List<PlacedTodo> todos(String jpql, JpqlConditions parameters, int limit) {
        List<TodoRow> rows = session.read(entityManager -> parameters
                .fill(entityManager.createQuery(jpql, TodoRow.class))
                .setMaxResults(limit)
                .getResultList());
        return new TodoTags(session, owner).placed(rows);
    }

    private List<Long> ids(String jpql, JpqlConditions parameters, int limit) {
        return session.read(entityManager -> parameters
                .fill(entityManager.createQuery(jpql, Long.class))
                .setMaxResults(limit)
                .getResultList());
    }

    private static TodoPosition position(Tuple row) {
        @Nullable Number value = row.getElements().size() > 1 ? row.get(1, Number.class) : null;
        return new TodoPosition(value == null ? null : (Long) value.longValue(), new TodoId(row.get(0, Long.class)));
    }
}
