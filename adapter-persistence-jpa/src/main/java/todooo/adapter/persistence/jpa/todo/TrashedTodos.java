package todooo.adapter.persistence.jpa.todo;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import todooo.adapter.persistence.jpa.query.JpqlConditions;
import todooo.adapter.persistence.jpa.session.JpaSession;
import todooo.domain.list.ListId;
import todooo.domain.trash.Deletion;
import todooo.domain.trash.DeletionId;
import todooo.domain.value.EpochMicros;
import todooo.domain.value.Owner;

/** Moves rows between the tables todo and trashed_todo, and keeps a tombstone of each that is not in todo. */
public final class TrashedTodos {
    private final JpaSession session;
    private final Owner owner;
    private final TrashedTags tags;

    public TrashedTodos(JpaSession session, Owner owner) {
        this.session = session;
        this.owner = owner;
        this.tags = new TrashedTags(session, owner);
    }

    /**
     * Moves the to-dos that meet the conditions to the trash, and returns how many there were. They stay the same
     * through all statements, as nobody else writes any of this owner once the change has its number.
     */
    public int put(Deletion deletion, JpqlConditions moved) {
        long change = session.change(owner);
        return session.write(entityManager -> {
            int rows = moved.fill(entityManager.createQuery(
                            String.format(Locale.ROOT, """
                            insert into TrashedTodoEntity (deletion, %s, list, updatedAt, version)
                            select :deletion, %s, t.list.id, t.updatedAt, t.version
                            from TodoEntity t
                            where %s
                            """, StoredTodo.KEPT, StoredTodo.KEPT_OF_T, moved.jpql())))
                    .setParameter("deletion", deletion.id().value())
                    .executeUpdate();
            if (rows > 0) {
                tags.put(tagged(entityManager, "TodoEntity", moved));
                moved.fill(entityManager.createQuery(String.format(Locale.ROOT, """
                                insert into TombstoneEntity (owner, kind, id, change, deletedAt)
                                select t.owner, 'todo', t.id, :change, :deletedAt
                                from TodoEntity t
                                where %s
                                """, moved.jpql())))
                        .setParameter("change", change)
                        .setParameter("deletedAt", EpochMicros.of(deletion.createdAt()))
                        .executeUpdate();
                moved.fill(entityManager.createQuery(
                                String.format(Locale.ROOT, "delete from TodoEntity t where %s", moved.jpql())))
                        .executeUpdate();
            }
            entityManager.clear(); // it does not know which of its entities are gone
            return rows;
        });
    }

    /** Moves the oldest to-dos of the list to the trash, and returns how many there were. */
    public int put(Deletion deletion, ListId list, int limit) {
        JpqlConditions all = JpqlConditions.of(owner).and("t.list.id = :list", Map.of("list", list.value()));
        List<Object[]> last = session.read(entityManager -> all.fill(entityManager.createQuery(
                        String.format(
                                Locale.ROOT,
                                "select t.createdAt, t.id from TodoEntity t where %s order by t.createdAt, t.id",
                                all.jpql()),
                        Object[].class))
                .setFirstResult(limit - 1)
                .setMaxResults(1)
                .getResultList());
        for (Object[] row : last) {
            all.and("(t.createdAt, t.id) <= (:lastCreated, :last)", Map.of("lastCreated", row[0], "last", row[1]));
        }
        return put(deletion, all);
    }

    /** Moves the first to-dos of the deletion back, and returns how many there were. */
    public int restore(DeletionId deletion, Instant now, int limit) {
        long change = session.change(owner);
        return session.write(entityManager -> {
            JpqlConditions some = first(entityManager, deletion, limit);
            int rows = some.fill(entityManager.createQuery(
                            String.format(Locale.ROOT, """
                            insert into TodoEntity (change, %s, list, updatedAt, version)
                            select :change, %s, (
                                select l
                                from TodoListEntity l
                                where l.owner = t.owner and l.id = t.list and l.deletion is null
                            ), greatest(t.updatedAt, :now), t.version + 1
                            from TrashedTodoEntity t
                            where %s
                            """, StoredTodo.KEPT, StoredTodo.KEPT_OF_T, some.jpql())))
                    .setParameter("change", change)
                    .setParameter("now", EpochMicros.of(now))
                    .executeUpdate();
            tags.restore(tagged(entityManager, "TrashedTodoEntity", some));
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

    /** Removes the first to-dos of the deletion for good, and returns how many there were. */
    public int purge(DeletionId deletion, int limit) {
        return session.write(entityManager -> {
            JpqlConditions some = first(entityManager, deletion, limit);
            tags.purge(tagged(entityManager, "TrashedTodoEntity", some));
            return delete(entityManager, some);
        });
    }

    /** Those that have tags. */
    private static List<Long> tagged(EntityManager entityManager, String entity, JpqlConditions some) {
        return some.fill(entityManager.createQuery(
                        String.format(
                                Locale.ROOT, "select t.id from %s t where %s and t.tags > 0", entity, some.jpql()),
                        Long.class))
                .getResultList();
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
}
