package todooo.adapter.persistence.jdbc;

import static todooo.adapter.persistence.jdbc.query.SqlConditions.parameters;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import todooo.adapter.persistence.jdbc.query.SqlConditions;
import todooo.adapter.persistence.jdbc.session.JdbcSession;
import todooo.domain.trash.Deletion;
import todooo.domain.trash.DeletionId;
import todooo.domain.value.EpochMicros;
import todooo.domain.value.Owner;

/** Moves rows between the tables todo and trashed_todo, and keeps a tombstone of each that is not in todo. */
final class TrashedTodos {
    /** The columns that both tables have and that a move keeps. */
    private static final String KEPT =
            String.format(Locale.ROOT, "id, owner, %s, tags, origin, moved_to, created_at", TodoTable.TODO.content);

    private final JdbcSession session;
    private final Owner owner;

    TrashedTodos(JdbcSession session, Owner owner) {
        this.session = session;
        this.owner = owner;
    }

    /** Moves the to-dos that meet the conditions to the trash, and returns how many there were. */
    int put(Deletion deletion, long change, SqlConditions moved) {
        int rows = session.update(
                String.format(Locale.ROOT, """
                insert into trashed_todo (%1$s, deletion, updated_at, version)
                select %1$s, ?, updated_at, version
                from todo
                where %2$s
                """, KEPT, moved.sql()),
                parameters(deletion.id().value(), moved));
        if (rows > 0) {
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
        return rows;
    }

    /** Moves the first to-dos of the deletion back, and returns how many there were. */
    int restore(DeletionId deletion, long change, Instant now, int limit) {
        SqlConditions moved = first(deletion, limit);
        long micros = EpochMicros.of(now);
        session.update(String.format(Locale.ROOT, """
                insert into todo (%1$s, change, updated_at, version)
                select %1$s, ?, case when updated_at > ? then updated_at else ? end, version + 1
                from trashed_todo
                where %2$s
                """, KEPT, moved.sql()), parameters(change, micros, micros, moved));
        forgetTombstones(moved);
        return delete(moved);
    }

    /**
     * Names each id: without statistics of the tables, PostgreSQL joins them so that all tombstones of the owner meet
     * all of these to-dos.
     */
    private void forgetTombstones(SqlConditions restored) {
        List<Long> ids = session.query(
                String.format(Locale.ROOT, """
                select id
                from trashed_todo
                where %s
                """, restored.sql()), row -> row.getLong(1), parameters(restored));
        if (!ids.isEmpty()) {
            session.update(
                    String.format(Locale.ROOT, """
                    delete from tombstone
                    where owner = ? and kind = 'todo' and id in (%s)
                    """, String.join(", ", Collections.nCopies(ids.size(), "?"))),
                    parameters(owner.name(), ids));
        }
    }

    /** Removes the first to-dos of the deletion for good, and returns how many there were. */
    int purge(DeletionId deletion, int limit) {
        return delete(first(deletion, limit));
    }

    private int delete(SqlConditions deleted) {
        return session.update(String.format(Locale.ROOT, """
                delete from trashed_todo
                where %s
                """, deleted.sql()), parameters(deleted));
    }

    /** The first to-dos of the deletion. */
    private SqlConditions first(DeletionId deletion, int limit) {
        SqlConditions all = SqlConditions.of(owner).and("deletion = ?", deletion.value());
        List<Long> last = session.query("""
                select id
                from trashed_todo
                where owner = ? and deletion = ?
                order by id
                limit 1 offset ?
                """, row -> row.getLong(1), owner.name(), deletion.value(), limit - 1);
        return last.isEmpty() ? all : all.and("id <= ?", last.getFirst());
    }
}
