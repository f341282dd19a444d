package todooo.adapter.persistence.jpa.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import todooo.adapter.persistence.jpa.list.ListRow;
import todooo.adapter.persistence.jpa.list.TodoListEntity;
import todooo.adapter.persistence.jpa.query.JpqlConditions;
import todooo.adapter.persistence.jpa.repository.Mapping;
import todooo.adapter.persistence.jpa.session.JpaSession;
import todooo.adapter.persistence.jpa.todo.TodoEntity;
import todooo.adapter.persistence.jpa.todo.TodoRow;
import todooo.adapter.persistence.jpa.todo.TodoTags;
import todooo.domain.change.ChangeCounter;
import todooo.domain.change.ChangePosition;
import todooo.domain.change.ChangeStatements;
import todooo.domain.change.ChangedKind;
import todooo.domain.change.ChangedList;
import todooo.domain.change.ChangedTodo;
import todooo.domain.change.Tombstone;
import todooo.domain.todo.PlacedTodo;
import todooo.domain.value.Owner;

/** The statements of one owner's feed: in JPQL, but for counter and epochs, which no entity stands for. */
final class JpaChangeStatements implements ChangeStatements {
    private final JpaSession session;
    private final Owner owner;

    JpaChangeStatements(JpaSession session, Owner owner) {
        this.session = session;
        this.owner = owner;
    }

    @Override
    public ChangeCounter counter() {
        return session.read(entityManager -> {
            Session queries = entityManager.unwrap(Session.class);
            return queries.createNativeQuery("""
                            select e.name, c.last, c.forgotten
                            from change_counter c
                            join change_epoch e on e.owner = c.owner and e.epoch = c.epoch
                            where c.owner = :owner
                            """, Object[].class)
                    .setParameter("owner", owner.name())
                    .getResultStream()
                    .map(row -> new ChangeCounter((String) row[0], number(row[1]), number(row[2])))
                    .findFirst()
                    .orElseGet(() -> new ChangeCounter(latestStart(queries), 0, 0));
        });
    }

    private String latestStart(Session queries) {
        return queries.createNativeQuery("select name from service_start", String.class)
                .uniqueResultOptional()
                .orElse(session.epoch().name());
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }

    @Override
    public OptionalLong endOf(String epoch) {
        return session.read(entityManager -> {
            @Nullable
            Long end = entityManager
                    .unwrap(Session.class)
                    .createNativeQuery("""
                            select later.start
                            from change_epoch e
                            join change_epoch later on later.owner = e.owner and later.epoch > e.epoch
                            where e.owner = :owner and e.name = :name
                            order by later.epoch
                            limit 1
                            """, Long.class)
                    .setParameter("owner", owner.name())
                    .setParameter("name", epoch)
                    .getSingleResultOrNull();
            return end == null ? OptionalLong.empty() : OptionalLong.of(end);
        });
    }

    @Override
    public List<ChangedTodo> changedTodos(ChangePosition after, long upTo, int limit) {
        List<TodoRow> rows = changed(TodoEntity.TODO, TodoRow.class, ChangedKind.TODO, after, upTo, limit);
        List<PlacedTodo> todos = new TodoTags(session, owner).placed(rows);
        return IntStream.range(0, rows.size())
                .mapToObj(i -> new ChangedTodo(todos.get(i), rows.get(i).change()))
                .toList();
    }

    @Override
    public List<ChangedList> changedLists(ChangePosition after, long upTo, int limit) {
        List<ListRow> rows = changed(TodoListEntity.LIST, ListRow.class, ChangedKind.LIST, after, upTo, limit);
        return session.read(_ -> rows.stream()
                .map(row -> new ChangedList(TodoListEntity.placed(row, owner), row.change()))
                .toList());
    }

    /** Two ranges: SQLite compares the first column of a row value only where the second is the id. */
    private <R> List<R> changed(
            Mapping<?, ?, ?, ?> mapping, Class<R> row, ChangedKind kind, ChangePosition after, long upTo, int limit) {
        List<R> changed = new ArrayList<>();
        long id = after.idOf(kind);
        if (id < Long.MAX_VALUE) {
            JpqlConditions rest = mapping.owned(owner)
                    .and("t.change = :change and t.id > :id", Map.of("change", after.change(), "id", id));
            changed.addAll(changed(mapping, row, rest, limit));
        }
        if (changed.size() < limit) {
            JpqlConditions later = mapping.owned(owner)
                    .and("t.change > :change and t.change <= :upTo", Map.of("change", after.change(), "upTo", upTo));
            changed.addAll(changed(mapping, row, later, limit - changed.size()));
        }
        return changed;
    }

    private <R> List<R> changed(Mapping<?, ?, ?, ?> mapping, Class<R> row, JpqlConditions range, int limit) {
        String jpql = String.format(
                Locale.ROOT,
                "%s from %s where %s order by t.change, t.id",
                mapping.select(),
                mapping.from(),
                range.jpql());
        return session.read(entityManager -> range.fill(entityManager.createQuery(jpql, row))
                .setMaxResults(limit)
                .getResultList());
    }

    @Override
    public List<Tombstone> removed(ChangePosition after, long upTo, int limit) {
        return session.read(entityManager -> entityManager
                .createQuery("""
                        select t.kind, t.id, t.change
                        from TombstoneEntity t
                        where t.owner = :owner and (t.change, t.kind, t.id) > (:change, :kind, :id)
                            and t.change <= :upTo
                        order by t.change, t.kind, t.id
                        """, Object[].class)
                .setParameter("owner", owner.name())
                .setParameter("change", after.change())
                .setParameter("kind", TombstoneEntity.word(after.kind()))
                .setParameter("id", after.id())
                .setParameter("upTo", upTo)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new Tombstone(TombstoneEntity.kind((String) row[0]).id((Long) row[1]), (Long) row[2]))
                .toList());
    }
}
