package todooo.adapter.persistence.jpa;

import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import todooo.adapter.persistence.jpa.session.JpaSession;
import todooo.domain.change.ChangeCounter;
import todooo.domain.change.ChangePosition;
import todooo.domain.change.ChangeStatements;
import todooo.domain.change.ChangedTodo;
import todooo.domain.change.Tombstone;
import todooo.domain.todo.TodoId;
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
            @Nullable
            Object[] row = queries.createNativeQuery("""
                            select e.name, c.last, c.forgotten
                            from change_counter c
                            join change_epoch e on e.owner = c.owner and e.epoch = c.epoch
                            where c.owner = :owner
                            """, Object[].class)
                    .setParameter("owner", owner.name())
                    .getSingleResultOrNull();
            return row == null
                    ? new ChangeCounter(latestStart(queries), 0, 0)
                    : new ChangeCounter((String) row[0], number(row[1]), number(row[2]));
        });
    }

    private static String latestStart(Session queries) {
        return queries.createNativeQuery("select name from service_start where number = 1", String.class)
                .getSingleResult();
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
                            select coalesce(
                                (
                                    select min(later.start)
                                    from change_epoch later
                                    where later.owner = e.owner and later.epoch > e.epoch
                                ),
                                (select c.last from change_counter c where c.owner = e.owner)
                            )
                            from change_epoch e
                            where e.owner = :owner and e.name = :name
                            """, Long.class)
                    .setParameter("owner", owner.name())
                    .setParameter("name", epoch)
                    .getSingleResultOrNull();
            return end == null ? OptionalLong.empty() : OptionalLong.of(end);
        });
    }

    @Override
    public List<ChangedTodo> changed(ChangePosition after, long upTo, int limit) {
        return session.read(entityManager -> part(
                        entityManager.createQuery(TodoEntity.TODO.select + """

                                from TodoEntity t
                                where t.owner = :owner and (t.change, t.id) > (:change, :id) and t.change <= :upTo
                                order by t.change, t.id
                                """, TodoEntity.TodoRow.class),
                        after,
                        upTo,
                        limit)
                .map(row -> new ChangedTodo(row.toDomain(owner), row.change()))
                .toList());
    }

    @Override
    public List<Tombstone> removed(ChangePosition after, long upTo, int limit) {
        return session.read(entityManager -> part(entityManager.createQuery("""
                                select t.id, t.change
                                from TombstoneEntity t
                                where t.owner = :owner and (t.change, t.id) > (:change, :id) and t.change <= :upTo
                                order by t.change, t.id
                                """, Object[].class), after, upTo, limit)
                .map(row -> new Tombstone(new TodoId((Long) row[0]), (Long) row[1]))
                .toList());
    }

    private <R> Stream<R> part(TypedQuery<R> query, ChangePosition after, long upTo, int limit) {
        return query.setParameter("owner", owner.name())
                .setParameter("change", after.change())
                .setParameter("id", after.id())
                .setParameter("upTo", upTo)
                .setMaxResults(limit)
                .getResultStream();
    }
}
