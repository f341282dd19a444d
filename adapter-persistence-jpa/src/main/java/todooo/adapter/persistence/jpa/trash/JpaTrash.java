package todooo.adapter.persistence.jpa.trash;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import todooo.adapter.persistence.jpa.list.TrashedLists;
import todooo.adapter.persistence.jpa.query.JpqlConditions;
import todooo.adapter.persistence.jpa.repository.JpaRepository;
import todooo.adapter.persistence.jpa.session.JpaSession;
import todooo.adapter.persistence.jpa.todo.JpaTodoStatements;
import todooo.adapter.persistence.jpa.todo.TrashedTodos;
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

public final class JpaTrash extends JpaRepository<Deletion, DeletionId, DeletionContent, DeletionEntity>
        implements Trash {
    public JpaTrash(JpaSession session, Owner owner) {
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
                DeletionEntity.DELETION.select(),
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
        if (trashed().put(deletion, one) == 0) {
            throw new StaleVersionException(todo.id());
        }
    }

    @Override
    public RemovedSlice put(Deletion deletion, RemovalSlice slice) {
        session.change(owner); // before the slice is examined: from now on it stays as it is
        return slice.remove(deletion, new JpaTodoStatements(session, owner));
    }

    @Override
    public void take(Deletion deletion, TodoList list) {
        lists().take(deletion, list);
    }

    @Override
    public int putTodosOf(Deletion deletion, ListId list, int limit) {
        session.change(owner); // before the slice is chosen: from now on it stays as it is
        TrashedLists lists = lists();
        if (!lists.isTaken(deletion.id(), list)) {
            return 0;
        }
        int rows = 0;
        for (boolean completed : new boolean[] {false, true}) {
            if (rows < limit) {
                rows += trashed().put(deletion, list, completed, limit - rows);
            }
        }
        if (rows < limit) {
            lists.put(deletion.id());
        }
        return rows;
    }

    @Override
    public Optional<ListId> listOf(DeletionId deletion) {
        return lists().find(deletion);
    }

    @Override
    public Optional<Deletion> unfinished() {
        return first(JpqlConditions.of(owner).and("t.kind = 'list' and t.state = 'deleting'", Map.of()), "t.id");
    }

    @Override
    public void restoreList(DeletionId deletion, Instant now) {
        lists().restore(deletion, now);
    }

    @Override
    public int restore(DeletionId deletion, Instant now, int limit) {
        return trashed().restore(deletion, now, limit);
    }

    @Override
    public int purge(DeletionId deletion, int limit) {
        session.keepOthersAwaySilently(owner); // before to-dos are chosen: they do not get other tags meanwhile
        int rows = trashed().purge(deletion, limit);
        if (rows < limit) {
            lists().purge(deletion);
        }
        return rows;
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
                            ) and not exists (
                                select 1
                                from TrashedListEntity r
                                where r.owner = :owner and r.deletion = :id
                            ) and not exists (
                                select 1
                                from TodoListEntity r
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

    private TrashedTodos trashed() {
        return new TrashedTodos(session, owner);
    }

    private TrashedLists lists() {
        return new TrashedLists(session, owner);
    }
}
