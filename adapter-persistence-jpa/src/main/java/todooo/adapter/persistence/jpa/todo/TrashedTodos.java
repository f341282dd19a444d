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
                tags.put(tagged(entityManager, moved));
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

    /** Those that have tags. */
    private static List<Long> tagged(EntityManager entityManager, JpqlConditions moved) {
        return moved.fill(entityManager.createQuery(
                        String.format(
                                Locale.ROOT, "select t.id from TodoEntity t where %s and t.tags > 0", moved.jpql()),
                        Long.class))
                .getResultList();
    }

    /**
     * Moves the first to-dos of the list that are, or are not, completed to the trash, and returns how many there were:
     * a range of the index of lists.
     */
    public int put(Deletion deletion, ListId list, boolean completed, int limit) {
        JpqlConditions all = JpqlConditions.of(owner)
                .and(
                        "t.list.id = :list and t.completed = :completed",
                        Map.of("list", list.value(), "completed", completed));
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
        List<Trashed> rows = first(deletion, limit);
        if (rows.isEmpty()) {
            return 0;
        }
        List<Long> ids = rows.stream().map(Trashed::id).toList();
        JpqlConditions some = session.dialect().among(owner, ids);
        session.write(entityManager -> {
            some.fill(entityManager.createQuery(
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
            tags.restore(tagged(rows));
            forgetTombstones(entityManager, ids);
            delete(entityManager, some);
            entityManager.clear(); // it does not know which of its entities have changed
            return rows;
        });
        return rows.size();
    }

    private void forgetTombstones(EntityManager entityManager, List<Long> restored) {
        JpqlConditions some = JpqlConditions.of(owner)
                .and("t.kind = 'todo'", Map.of())
                .and(session.dialect().oneOf("t.id", restored));
        some.fill(entityManager.createQuery(
                        String.format(Locale.ROOT, "delete from TombstoneEntity t where %s", some.jpql())))
                .executeUpdate();
    }

    /** Removes the first to-dos of the deletion for good, and returns how many there were. */
    public int purge(DeletionId deletion, int limit) {
        List<Trashed> rows = first(deletion, limit);
        if (rows.isEmpty()) {
            return 0;
        }
        JpqlConditions some =
                session.dialect().among(owner, rows.stream().map(Trashed::id).toList());
        tags.purge(tagged(rows));
        session.write(entityManager -> delete(entityManager, some));
        return rows.size();
    }

    /** The first to-dos of the deletion, in the order of their ids. */
    private List<Trashed> first(DeletionId deletion, int limit) {
        return session.read(entityManager -> entityManager
                .createQuery("""
                        select new todooo.adapter.persistence.jpa.todo.TrashedTodos$Trashed(t.id, t.tags)
                        from TrashedTodoEntity t
                        where t.owner = :owner and t.deletion = :deletion
                        order by t.id
                        """, Trashed.class)
                .setParameter("owner", owner.name())
                .setParameter("deletion", deletion.value())
                .setMaxResults(limit)
                .getResultList());
    }

    private static List<Long> tagged(List<Trashed> rows) {
        return rows.stream().filter(row -> row.tags() > 0).map(Trashed::id).toList();
    }

    private static int delete(EntityManager entityManager, JpqlConditions some) {
        return some.fill(entityManager.createQuery(
                        String.format(Locale.ROOT, "delete from TrashedTodoEntity t where %s", some.jpql())))
                .executeUpdate();
    }

    /** A to-do in the trash, and how many tags it has. */
    record Trashed(long id, int tags) {}
}
