package todooo.adapter.persistence.jpa.list;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import todooo.adapter.persistence.jpa.session.JpaSession;
import todooo.domain.list.ListId;
import todooo.domain.list.TodoList;
import todooo.domain.storage.StaleVersionException;
import todooo.domain.trash.Deletion;
import todooo.domain.trash.DeletionId;
import todooo.domain.value.EpochMicros;
import todooo.domain.value.Owner;

/**
 * The lists that deletions of one owner have taken away. Until the last of its to-dos has left it, such a list stays in
 * the table todo_list; then it moves to trashed_list.
 */
public final class TrashedLists {
    private final JpaSession session;
    private final Owner owner;

    public TrashedLists(JpaSession session, Owner owner) {
        this.session = session;
        this.owner = owner;
    }

    /**
     * Takes a list away, and leaves a tombstone of it.
     *
     * @throws StaleVersionException if its stored version is another, or it is gone
     */
    public void take(Deletion deletion, TodoList list) {
        long change = session.change(owner);
        session.write(entityManager -> {
            int rows = entityManager
                    .createQuery("""
                            update TodoListEntity t
                            set t.deletion = :deletion, t.change = :change
                            where t.owner = :owner and t.id = :id and t.version = :version and t.deletion is null
                            """)
                    .setParameter("deletion", deletion.id().value())
                    .setParameter("change", change)
                    .setParameter("owner", owner.name())
                    .setParameter("id", list.id().value())
                    .setParameter("version", list.version())
                    .executeUpdate();
            if (rows == 0) {
                throw new StaleVersionException(list.id());
            }
            entityManager.clear(); // it does not know which of its entities is gone
            return entityManager
                    .createQuery("""
                            insert into TombstoneEntity (owner, kind, id, change, deletedAt)
                            values (:owner, 'list', :id, :change, :deletedAt)
                            """)
                    .setParameter("owner", owner.name())
                    .setParameter("id", list.id().value())
                    .setParameter("change", change)
                    .setParameter("deletedAt", EpochMicros.of(deletion.createdAt()))
                    .executeUpdate();
        });
    }

    /** Whether the deletion has taken this list away, and it is where its to-dos are. */
    public boolean isTaken(DeletionId deletion, ListId list) {
        return ids(deletion, "TodoListEntity").contains(list.value());
    }

    /** The list that the deletion has taken away, wherever it is. */
    public Optional<ListId> find(DeletionId deletion) {
        return ids(deletion, "TodoListEntity").stream()
                .findFirst()
                .or(() -> ids(deletion, "TrashedListEntity").stream().findFirst())
                .map(ListId::new);
    }

    private List<Long> ids(DeletionId deletion, String entity) {
        return session.read(entityManager -> entityManager
                .createQuery(
                        String.format(
                                Locale.ROOT,
                                "select t.id from %s t where t.owner = :owner and t.deletion = :deletion",
                                entity),
                        Long.class)
                .setParameter("owner", owner.name())
                .setParameter("deletion", deletion.value())
                .getResultList());
    }

    /** Moves the list, which no to-do is in any more, to the trash. */
    public void put(DeletionId deletion) {
        session.write(entityManager -> {
            entityManager
                    .createQuery(String.format(Locale.ROOT, """
                            insert into TrashedListEntity (deletion, %s, updatedAt, version)
                            select t.deletion, %s, t.updatedAt, t.version
                            from TodoListEntity t
                            where t.owner = :owner and t.deletion = :deletion
                            """, StoredList.KEPT, StoredList.KEPT_OF_T))
                    .setParameter("owner", owner.name())
                    .setParameter("deletion", deletion.value())
                    .executeUpdate();
            return delete(entityManager, deletion, "TodoListEntity");
        });
    }

    /** Brings the list of the deletion back, if it has one, as its next version. */
    public void restore(DeletionId deletion, Instant now) {
        long change = session.change(owner);
        find(deletion)
                .ifPresent(list -> session.write(entityManager -> {
                    if (restoreTaken(entityManager, deletion, change, now) == 0) {
                        restoreTrashed(entityManager, deletion, change, now);
                    }
                    entityManager.clear(); // it does not know which of its entities have changed
                    return forgetTombstone(entityManager, list);
                }));
    }

    private int restoreTaken(EntityManager entityManager, DeletionId deletion, long change, Instant now) {
        return entityManager
                .createQuery("""
                        update TodoListEntity t
                        set t.deletion = null, t.change = :change, t.updatedAt = greatest(t.updatedAt, :now),
                            t.version = t.version + 1
                        where t.owner = :owner and t.deletion = :deletion
                        """)
                .setParameter("change", change)
                .setParameter("now", EpochMicros.of(now))
                .setParameter("owner", owner.name())
                .setParameter("deletion", deletion.value())
                .executeUpdate();
    }

    private void restoreTrashed(EntityManager entityManager, DeletionId deletion, long change, Instant now) {
        entityManager
                .createQuery(String.format(Locale.ROOT, """
                        insert into TodoListEntity (change, %s, updatedAt, version)
                        select :change, %s, greatest(t.updatedAt, :now), t.version + 1
                        from TrashedListEntity t
                        where t.owner = :owner and t.deletion = :deletion
                        """, StoredList.KEPT, StoredList.KEPT_OF_T))
                .setParameter("change", change)
                .setParameter("now", EpochMicros.of(now))
                .setParameter("owner", owner.name())
                .setParameter("deletion", deletion.value())
                .executeUpdate();
        delete(entityManager, deletion, "TrashedListEntity");
    }

    private int forgetTombstone(EntityManager entityManager, ListId list) {
        return entityManager
                .createQuery("""
                        delete from TombstoneEntity t
                        where t.owner = :owner and t.kind = 'list' and t.id = :id
                        """)
                .setParameter("owner", owner.name())
                .setParameter("id", list.value())
                .executeUpdate();
    }

    /** Removes the list of the deletion for good; one that still has to-dos is in no trash yet. */
    public void purge(DeletionId deletion) {
        session.write(entityManager -> delete(entityManager, deletion, "TrashedListEntity"));
    }

    private int delete(EntityManager entityManager, DeletionId deletion, String entity) {
        return entityManager
                .createQuery(String.format(
                        Locale.ROOT, "delete from %s t where t.owner = :owner and t.deletion = :deletion", entity))
                .setParameter("owner", owner.name())
                .setParameter("deletion", deletion.value())
                .executeUpdate();
    }
}
