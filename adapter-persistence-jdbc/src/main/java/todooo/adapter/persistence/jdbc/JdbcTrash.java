package todooo.adapter.persistence.jdbc;

import static todooo.adapter.persistence.jdbc.query.SqlConditions.parameters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import todooo.adapter.persistence.jdbc.query.SqlConditions;
import todooo.adapter.persistence.jdbc.session.ChangeNumbers;
import todooo.adapter.persistence.jdbc.session.JdbcSession;
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

final class JdbcTrash extends JdbcRepository<Deletion, DeletionId, DeletionContent> implements Trash {
    private final ChangeNumbers changes;

    JdbcTrash(JdbcSession session, Owner owner, ChangeNumbers changes) {
        super(session, owner, DeletionTable.DELETION, List::of);
        this.changes = changes;
    }

    /** The inner statement finds where those begin that are still kept, as deletions are listed by their ids. */
    @Override
    public List<Deletion> list(DeletionQuery query) {
        DeletionId before = query.before();
        return session.query(
                String.format(Locale.ROOT, """
                select %s
                from deletion
                where owner = ? and id < ? and state <> 'purging' and id >= (
                    select id
                    from deletion
                    where owner = ? and created_at >= ?
                    order by created_at, id
                    limit 1
                )
                order by id desc
                limit ?
                """, DeletionTable.DELETION.columns),
                this::deletion,
                owner.name(),
                before == null ? Long.MAX_VALUE : before.value(),
                owner.name(),
                EpochMicros.of(query.since()),
                query.limit());
    }

    @Override
    public Optional<Deletion> oldestBefore(Instant then) {
        List<Deletion> purging = oldest(SqlConditions.of(owner).and("state = 'purging'"), "id");
        return purging.isEmpty()
                ? oldest(SqlConditions.of(owner).and("created_at < ?", EpochMicros.of(then)), "created_at, id").stream()
                        .findFirst()
                : Optional.of(purging.getFirst());
    }

    private List<Deletion> oldest(SqlConditions conditions, String order) {
        return session.query(
                String.format(Locale.ROOT, """
                select %s
                from deletion
                where %s
                order by %s
                limit 1
                """, DeletionTable.DELETION.columns, conditions.sql(), order),
                this::deletion,
                parameters(conditions));
    }

    private Deletion deletion(ResultSet row) throws SQLException {
        return DeletionTable.DELETION.read(row, owner);
    }

    @Override
    public void put(Deletion deletion, ToDo todo) {
        SqlConditions one =
                SqlConditions.of(owner).and("id = ?", todo.id().value()).and("version = ?", todo.version());
        if (trashed().put(deletion, changes.of(owner), one) == 0) {
            throw new StaleVersionException(todo.id());
        }
    }

    @Override
    public RemovedSlice put(Deletion deletion, RemovalSlice slice) {
        changes.of(owner); // before the slice is examined: its lock keeps other writers away
        return slice.remove(deletion, new JdbcTodoStatements(session, owner, changes));
    }

    @Override
    public void take(Deletion deletion, TodoList list) {
        lists().take(deletion, list, changes.of(owner));
    }

    @Override
    public int putTodosOf(Deletion deletion, ListId list, int limit) {
        long change = changes.of(owner);
        if (!lists().isTaken(deletion.id(), list)) {
            return 0;
        }
        int moved = 0;
        for (boolean completed : new boolean[] {false, true}) {
            if (moved < limit) {
                moved += trashed().put(deletion, change, firstOf(list, completed, limit - moved));
            }
        }
        if (moved < limit) {
            lists().put(deletion.id());
        }
        return moved;
    }

    /** The first to-dos of the list that are, or are not, completed: a range of the index of lists. */
    private SqlConditions firstOf(ListId list, boolean completed, int limit) {
        SqlConditions all =
                SqlConditions.of(owner).and("list = ?", list.value()).and("completed = ?", completed);
        return session
                .query(
                        String.format(Locale.ROOT, """
                        select created_at, id
                        from todo
                        where %s
                        order by created_at, id
                        limit 1 offset ?
                        """, all.sql()),
                        row -> SqlConditions.of("(created_at, id) <= (?, ?)", row.getLong(1), row.getLong(2)),
                        parameters(all, limit - 1))
                .stream()
                .findFirst()
                .map(all::and)
                .orElse(all);
    }

    @Override
    public Optional<ListId> listOf(DeletionId deletion) {
        return lists().find(deletion);
    }

    @Override
    public Optional<Deletion> unfinished() {
        return oldest(SqlConditions.of(owner).and("kind = 'list'").and("state = 'deleting'"), "id").stream()
                .findFirst();
    }

    @Override
    public void restoreList(DeletionId deletion, Instant now) {
        lists().restore(deletion, changes.of(owner), now);
    }

    @Override
    public int restore(DeletionId deletion, Instant now, int limit) {
        return trashed().restore(deletion, changes.of(owner), now, limit);
    }

    @Override
    public int purge(DeletionId deletion, int limit) {
        changes.lockSilently(owner); // before to-dos are chosen: they do not get other tags meanwhile
        int purged = trashed().purge(deletion, limit);
        if (purged < limit) {
            lists().purge(deletion);
        }
        return purged;
    }

    @Override
    public void remove(Deletion deletion) {
        SqlConditions empty =
                SqlConditions.of(owner).and("id = ?", deletion.id().value()).and("version = ?", deletion.version());
        for (String table : List.of("trashed_todo", "trashed_list", "todo_list")) {
            empty.and(
                    String.format(
                            Locale.ROOT,
                            "not exists (select 1 from %1$s where %1$s.owner = ? and %1$s.deletion = ?)",
                            table),
                    owner.name(),
                    deletion.id().value());
        }
        int rows = session.update(String.format(Locale.ROOT, """
                delete from deletion
                where %s
                """, empty.sql()), parameters(empty));
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
