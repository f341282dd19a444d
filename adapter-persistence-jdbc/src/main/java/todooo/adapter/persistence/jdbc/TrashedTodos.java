package todooo.adapter.persistence.jdbc;

import static todooo.adapter.persistence.jdbc.query.SqlConditions.parameters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import todooo.adapter.persistence.jdbc.query.SqlConditions;
import todooo.adapter.persistence.jdbc.session.JdbcSession;
import todooo.adapter.persistence.jdbc.tag.TagLinks;
import todooo.domain.trash.Deletion;
import todooo.domain.trash.DeletionId;
import todooo.domain.value.EpochMicros;
import todooo.domain.value.Owner;

/** Moves rows between the tables todo and trashed_todo, and keeps a tombstone of each that is not in todo. */
final class TrashedTodos {
    /** The columns that both tables have and that a move keeps. */
    private static final String KEPT = String.format(
            Locale.ROOT, "id, owner, %s, origin, moved_to, created_at", String.join(", ", TodoTable.TODO.content));

    /** What a to-do has in them when it comes back: no list if that is gone. */
    private static final String RESTORED = KEPT.replace(", list,", """
            , case when exists (
                select 1
                from todo_list
                where todo_list.owner = trashed_todo.owner and todo_list.id = trashed_todo.list
                    and todo_list.deletion is null
            ) then list end,\
            """);

    private final JdbcSession session;
    private final Owner owner;

    TrashedTodos(JdbcSession session, Owner owner) {
        this.session = session;
        this.owner = owner;
    }

    /** Moves the to-dos that meet the conditions to the trash, and returns how many there were. */
    int put(Deletion deletion, long change, SqlConditions moved) {
        List<Moved> rows = session.updateReturning(
                String.format(Locale.ROOT, """
                insert into trashed_todo (%1$s, deletion, updated_at, version)
                select %1$s, ?, updated_at, version
                from todo
                where %2$s
                returning id, tags
                """, KEPT, moved.sql()),
                TrashedTodos::moved,
                parameters(deletion.id().value(), moved));
        if (!rows.isEmpty()) {
            forTagged(rows, links()::trash);
            session.update(
                    String.format(Locale.ROOT, """
                    insert into tombstone (owner, kind, id, change, deleted_at)
                    select owner, 'todo', id, ?, ?
                    from todo
                    where %s
                    """, moved.sql()),
                    parameters(change, EpochMicros.of(deletion.createdAt()), moved));
            session.update(String.format(Locale.ROOT, """
                    delete from todo
                    where %s
                    """, moved.sql()), parameters(moved));
        }
        return rows.size();
    }

    /** Moves the first to-dos of the deletion back, and returns how many there were. */
    int restore(DeletionId deletion, long change, Instant now, int limit) {
        List<Moved> rows = first(deletion, limit);
        if (!rows.isEmpty()) {
            SqlConditions moved = named(rows);
            long micros = EpochMicros.of(now);
            session.update(
                    String.format(Locale.ROOT, """
                    insert into todo (%1$s, change, updated_at, version)
                    select %2$s, ?, case when updated_at > ? then updated_at else ? end, version + 1
                    from trashed_todo
                    where %3$s
                    """, KEPT, RESTORED, moved.sql()),
                    parameters(change, micros, micros, moved));
            forTagged(rows, links()::restore);
            forgetTombstones(rows);
            delete(moved);
        }
        return rows.size();
    }

    private void forgetTombstones(List<Moved> restored) {
        SqlConditions forgotten = SqlConditions.of(owner)
                .and("kind = 'todo'")
                .and(session.dialect().oneOf("id", ids(restored)));
        session.update(String.format(Locale.ROOT, """
                delete from tombstone
                where %s
                """, forgotten.sql()), parameters(forgotten));
    }

    /** Removes the first to-dos of the deletion for good, and returns how many there were. */
    int purge(DeletionId deletion, int limit) {
        List<Moved> rows = first(deletion, limit);
        if (!rows.isEmpty()) {
            forTagged(rows, links()::purge);
            delete(named(rows));
        }
        return rows.size();
    }

    /** The first to-dos of the deletion. */
    private List<Moved> first(DeletionId deletion, int limit) {
        return session.query("""
                select id, tags
                from trashed_todo
                where owner = ? and deletion = ?
                order by id
                limit ?
                """, TrashedTodos::moved, owner.name(), deletion.value(), limit);
    }

    /**
     * Names each row: without statistics of the tables, PostgreSQL joins them so that all tombstones of the owner meet
     * all of these to-dos.
     */
    private SqlConditions named(List<Moved> rows) {
        return session.dialect().among(owner, ids(rows));
    }

    private void delete(SqlConditions deleted) {
        session.update(String.format(Locale.ROOT, """
                delete from trashed_todo
                where %s
                """, deleted.sql()), parameters(deleted));
    }

    private static List<Long> ids(List<Moved> rows) {
        return rows.stream().map(Moved::id).toList();
    }

    private static void forTagged(List<Moved> rows, Consumer<List<Long>> work) {
        List<Moved> tagged = rows.stream().filter(row -> row.tags() > 0).toList();
        if (!tagged.isEmpty()) {
            work.accept(ids(tagged));
        }
    }

    private TagLinks links() {
        return new TagLinks(session, owner);
    }

    private static Moved moved(ResultSet row) throws SQLException {
        return new Moved(row.getLong(1), row.getInt(2));
    }

    /** A to-do that is moved, and how many tags it has. */
    private record Moved(long id, int tags) {}
}
