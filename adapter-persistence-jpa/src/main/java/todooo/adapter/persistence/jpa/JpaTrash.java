package todooo.adapter.persistence.jpa;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import todooo.adapter.persistence.jpa.query.JpqlConditions;
import todooo.adapter.persistence.jpa.session.JpaSession;
import todooo.domain.list.ListId;
import todooo.domain.list.TodoList;
import todooo.domain.query.DeletionQuery;
import todooo.domain.storage.RemovalSlice;
import todooo.domain.storage.RemovedSlice;
import todooo.domain.storage.StaleVersionException;
import todooo.domain.storage.Trash;
import todooo.domain.todo.ToDo;
import todooo.domain.trash.Deletion;
import todooo.domain.trash.DeletionContent;
import todooo.domain.trash.DeletionId;
import todooo.domain.value.EpochMicros;
import todooo.domain.value.Owner;

final class JpaTrash extends JpaRepository<Deletion, DeletionId, DeletionContent, DeletionEntity> implements Trash {
    JpaTrash(JpaSession session, Owner owner) {
        super(session, owner, DeletionEntity.DELETION);
    }

    /** The inner query finds where those begin that are still kept, as deletions are listed by their ids. */
    @Override
    public List<Deletion> list(DeletionQuery query) {
        DeletionId before = query.before();
        JpqlConditions shown = JpqlConditions.of(owner)
                .and("t.id < :before", Map.of("before", before == null ? Long.MAX_VALUE : before.value()))
                .and("t.state <> 'purging'", Map.of())
                .and("""
                        t.id >= (
                            select kept.id
                            from DeletionEntity kept
                            where kept.owner = :owner and kept.createdAt >= :since
                            order by kept.createdAt, kept.id
                            limit 1
                        )""", Map.of("since", EpochMicros.of(query.since())));
        return deletions(shown, "t.id desc", query.limit());
    }

    @Override
    public Optional<Deletion> oldestBefore(Instant then) {
        JpqlConditions old = JpqlConditions.of(owner).and("t.createdAt < :then", Map.of("then", EpochMicros.of(then)));
        return first(JpqlConditions.of(owner).and("t.state = 'purging'", Map.of()), "t.id")
                .or(() -> first(old, "t.createdAt, t.id"));
    }

    private Optional<Deletion> first(JpqlConditions conditions, String order) {
        return deletions(conditions, order, 1).stream().findFirst();
    }

    private List<Deletion> deletions(JpqlConditions conditions, String order, int limit) {
        String jpql = String.format(
                Locale.ROOT,
                "%s from DeletionEntity t where %s order by %s",
                DeletionEntity.DELETION.select,
                conditions.jpql(),
                order);
        return session.read(entityManager -> conditions
                .fill(entityManager.createQuery(jpql, DeletionEntity.DeletionRow.class))
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> DeletionEntity.DELETION.toDomain(row, owner))
                .toList());
    }

    @Override
    public void put(Deletion deletion, ToDo todo) {
        JpqlConditions one = JpqlConditions.of(owner)
                .and(
                        "t.id = :id and t.version = :version",
                        Map.of("id", todo.id().value(), "version", todo.version()));
        if (todos().trash(deletion, one) == 0) {
            throw new StaleVersionException(todo.id());
        }
    }

    @Override
    public RemovedSlice put(Deletion deletion, RemovalSlice slice) {
        session.change(owner); // before the slice is examined: from now on it stays as it is
        return slice.remove(deletion, todos());
    }

    @Override
    public void take(Deletion deletion, TodoList list) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int putTodosOf(Deletion deletion, ListId list, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<ListId> listOf(DeletionId deletion) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Deletion> unfinished() {
        return Optional.empty();
    }

    @Override
    public void restoreList(DeletionId deletion, Instant now) {}

    private JpaTodoStatements todos() {
        return new JpaTodoStatements(session, owner);
    }

    @Override
    public int restore(DeletionId deletion, Instant now, int limit) {
        long change = session.change(owner);
        return session.write(entityManager -> {
            JpqlConditions some = first(entityManager, deletion, limit);
            int rows = some.fill(entityManager.createQuery(
                            String.format(Locale.ROOT, """
                            insert into TodoEntity (change, %s, updatedAt, version)
                            select :change, %s, greatest(t.updatedAt, :now), t.version + 1
                            from TrashedTodoEntity t
                            where %s
                            """, StoredTodo.KEPT, StoredTodo.KEPT_OF_T, some.jpql())))
                    .setParameter("change", change)
                    .setParameter("now", EpochMicros.of(now))
                    .executeUpdate();
            forgetTombstones(entityManager, some);
            delete(entityManager, some);
            entityManager.clear(); // it does not know which of its entities have changed
            return rows;
        });
    }

    /**
     * Names each id: without statistics of the tables, PostgreSQL joins them so that all tombstones of the owner meet
     * all of these to-dos.
     */
    private void forgetTombstones(EntityManager entityManager, JpqlConditions restored) {
        List<Long> ids = restored.fill(entityManager.createQuery(
                        String.format(Locale.ROOT, "select t.id from TrashedTodoEntity t where %s", restored.jpql()),
                        Long.class))
                .getResultList();
        entityManager
                .createQuery("""
                        delete from TombstoneEntity gone
                        where gone.owner = :owner and gone.kind = 'todo' and gone.id in :ids
                        """)
                .setParameter("owner", owner.name())
                .setParameter("ids", ids)
                .executeUpdate();
    }

    @Override
    public int purge(DeletionId deletion, int limit) {
        return session.write(entityManager -> delete(entityManager, first(entityManager, deletion, limit)));
    }

    /** The first to-dos of the deletion, in the order of their ids. */
    private JpqlConditions first(EntityManager entityManager, DeletionId deletion, int limit) {
        JpqlConditions all =
                JpqlConditions.of(owner).and("t.deletion = :deletion", Map.of("deletion", deletion.value()));
        List<Long> last = all.fill(entityManager.createQuery(
                        String.format(
                                Locale.ROOT, "select t.id from TrashedTodoEntity t where %s order by t.id", all.jpql()),
                        Long.class))
                .setFirstResult(limit - 1)
                .setMaxResults(1)
                .getResultList();
        return last.isEmpty() ? all : all.and("t.id <= :last", Map.of("last", last.getFirst()));
    }

    private static int delete(EntityManager entityManager, JpqlConditions some) {
        return some.fill(entityManager.createQuery(
                        String.format(Locale.ROOT, "delete from TrashedTodoEntity t where %s", some.jpql())))
                .executeUpdate();
    }

    @Override
    public void remove(Deletion deletion) {
        int rows = session.write(entityManager -> {
            int removed = entityManager
                    .createQuery("""
                            delete from DeletionEntity t
                            where t.owner = :owner and t.id = :id and t.version = :version and not exists (
                                select 1
                                from TrashedTodoEntity r
                                where r.owner = :owner and r.deletion = :id
                            )
                            """)
                    .setParameter("owner", owner.name())
                    .setParameter("id", deletion.id().value())
                    .setParameter("version", deletion.version())
                    .executeUpdate();
            entityManager.clear(); // it does not know which of its entities are gone
            return removed;
        });
        if (rows == 0) {
            throw new StaleVersionException(deletion.id());
        }
    }
}
