package todooo.adapter.persistence.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import todooo.adapter.persistence.jdbc.session.JdbcSession;
import todooo.domain.list.ListId;
import todooo.domain.list.TodoList;
import todooo.domain.storage.StaleVersionException;
import todooo.domain.trash.Deletion;
import todooo.domain.trash.DeletionId;
import todooo.domain.value.EpochMicros;
import todooo.domain.value.Owner;

/**
 * Takes lists away and brings them back. The row of a list that was taken away stays until its to-dos have left it;
 * then it moves to the table trashed_list.
 */
final class TrashedLists {
    /** The columns that both tables have and that a move keeps. */
    private static final String KEPT = String.format(
            Locale.ROOT, "id, owner, %s, origin, moved_to, created_at", String.join(", ", ListTable.LIST.content));

    private final JdbcSession session;
    private final Owner owner;

    TrashedLists(JdbcSession session, Owner owner) {
        this.session = session;
        this.owner = owner;
    }

    /**
     * Takes the list away.
     *
     * @throws StaleVersionException if its stored version is another, or it is gone
     */
    void take(Deletion deletion, TodoList list, long change) {
        int rows = session.update(
                """
                update todo_list
                set deletion = ?, change = ?
                where owner = ? and id = ? and version = ? and deletion is null
                """, deletion.id().value(), change, owner.name(), list.id().value(), list.version());
        if (rows == 0) {
            throw new StaleVersionException(list.id());
        }
        session.update("""
                insert into tombstone (owner, kind, id, change, deleted_at)
                values (?, 'list', ?, ?, ?)
                """, owner.name(), list.id().value(), change, EpochMicros.of(deletion.createdAt()));
    }

    /** Whether the list was taken away by this deletion, and is not in the trash yet. */
    boolean isTaken(DeletionId deletion, ListId list) {
        return idOf(deletion, "todo_list").filter(list::equals).isPresent();
    }

    /** The list of the deletion, wherever it is. */
    Optional<ListId> find(DeletionId deletion) {
        return idOf(deletion, "todo_list").or(() -> idOf(deletion, "trashed_list"));
    }

    private Optional<ListId> idOf(DeletionId deletion, String table) {
        return session
                .query(
                        String.format(Locale.ROOT, """
                        select id
                        from %s
                        where owner = ? and deletion = ?
                        """, table),
                        row -> new ListId(row.getLong(1)),
                        owner.name(),
                        deletion.value())
                .stream()
                .findFirst();
    }

    /** Moves the list of the deletion, which has no to-dos any more, to the trash. */
    void put(DeletionId deletion) {
        session.update(String.format(Locale.ROOT, """
                insert into trashed_list (%1$s, deletion, updated_at, version)
                select %1$s, deletion, updated_at, version
                from todo_list
                where owner = ? and deletion = ?
                """, KEPT), owner.name(), deletion.value());
        delete("todo_list", deletion);
    }

    /** Brings the list of the deletion back, if it has one. */
    void restore(DeletionId deletion, long change, Instant now) {
        long micros = EpochMicros.of(now);
        List<Long> restored = session.updateReturning(
                """
                update todo_list
                set deletion = null, change = ?, version = version + 1,
                    updated_at = case when updated_at > ? then updated_at else ? end
                where owner = ? and deletion = ?
                returning id
                """, row -> row.getLong(1), change, micros, micros, owner.name(), deletion.value());
        if (restored.isEmpty()) {
            restored = session.updateReturning(
                    String.format(Locale.ROOT, """
                    insert into todo_list (%1$s, change, updated_at, version)
                    select %1$s, ?, case when updated_at > ? then updated_at else ? end, version + 1
                    from trashed_list
                    where owner = ? and deletion = ?
                    returning id
                    """, KEPT),
                    row -> row.getLong(1),
                    change,
                    micros,
                    micros,
                    owner.name(),
                    deletion.value());
            purge(deletion);
        }
        for (long id : restored) {
            session.update("""
                    delete from tombstone
                    where owner = ? and kind = 'list' and id = ?
                    """, owner.name(), id);
        }
    }

    /** Removes the list of the deletion from the trash for good. */
    void purge(DeletionId deletion) {
        delete("trashed_list", deletion);
    }

    private void delete(String table, DeletionId deletion) {
        session.update(String.format(Locale.ROOT, """
                delete from %s
                where owner = ? and deletion = ?
                """, table), owner.name(), deletion.value());
    }
}
