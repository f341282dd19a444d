package todooo.adapter.persistence.jpa;

import jakarta.persistence.Tuple;
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
final class JpaTodoList {
    /** The attributes of a to-do, for a query around this one. */
    private static final String ROWS = """
            select t.id as id, t.task as task, t.taskFolded as taskFolded, t.completed as completed,
                t.position as position, t.createdAt as createdAt, t.updatedAt as updatedAt, t.version as version
            from TodoEntity t""";

    private final JpaSession session;
    private final Owner owner;
    private final ReadBounds bounds;
    private final TextIndex texts;
    private final ListConditions conditions;

    JpaTodoList(JpaSession session, Owner owner, ReadBounds bounds) {
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
        String jpql = TodoProjection.SELECT_WHERE
                + String.format(Locale.ROOT, "%s order by %s", range.jpql(), ListConditions.order(sort));
        return Stretch.whole(todos(jpql, range, limit));
    }

    /** The limit inside keeps the order out of the choice of an index: one of it might have to be read to its end. */
    private Stretch firstAmong(List<Long> ids, TodoQuery query, KeysetRange part, int limit) {
        Conditions all = conditions.among(ids, query, part);
        String jpql = String.format(
                Locale.ROOT, """
                %s
                from (
                    %s
                    where %s
                    order by t.id
                    limit :rows
                ) t
                order by %s
                """, TodoProjection.SELECT, ROWS, all.jpql(), ListConditions.order(query.sort()));
        return Stretch.whole(todos(jpql, all.with("rows", bounds.candidates()), limit));
    }

    /** The limit inside keeps the filter out of the choice of an index, which might be one without a bound. */
    private Stretch examined(TodoQuery query, KeysetRange part, int limit, int rows) {
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
                TodoProjection.SELECT,
                ROWS,
                range.jpql(),
                ListConditions.order(query.sort()),
                filter.jpql());
        List<ToDo> found = todos(jpql, filter.with(range).with("rows", rows), limit);
        return found.size() < limit ? new Stretch(found, end(range, query.sort(), rows)) : Stretch.whole(found);
    }

    private List<ToDo> todos(String jpql, Conditions parameters, int limit) {
        return session.read(entityManager -> parameters
                .fill(entityManager.createQuery(jpql, TodoProjection.class))
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> row.toDomain(owner))
                .toList());
    }

    /** The place of the last to-do that was examined; null if the range has fewer. */
    private @Nullable TodoPosition end(Conditions range, TodoSort sort, int rows) {
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

    private long countAmong(List<Long> ids, TodoFilter filter) {
        Conditions all = conditions.among(ids, filter);
        String jpql = String.format(Locale.ROOT, "select count(t) from TodoEntity t where %s", all.jpql());
        return session.read(entityManager ->
                all.fill(entityManager.createQuery(jpql, Long.class)).getSingleResult());
    }

    /** The order keeps every database to one index, and so to the owner's rows. */
    private OptionalLong countOfAll(TodoFilter filter) {
        int rows = bounds.countedOf(filter);
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
