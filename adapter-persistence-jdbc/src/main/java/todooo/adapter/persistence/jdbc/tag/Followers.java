package todooo.adapter.persistence.jdbc.tag;

import static todooo.adapter.persistence.jdbc.query.SqlConditions.parameters;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import todooo.adapter.persistence.jdbc.query.SqlConditions;
import todooo.adapter.persistence.jdbc.session.JdbcSession;
import todooo.domain.tag.RetiredTag;
import todooo.domain.value.EpochMicros;
import todooo.domain.value.Owner;

/** The to-dos that have a retired tag, and follow it to its successor. */
final class Followers {
    private final JdbcSession session;
    private final Owner owner;
    private final RetiredTag tag;

    Followers(JdbcSession session, Owner owner, RetiredTag tag) {
        this.session = session;
        this.owner = owner;
        this.tag = tag;
    }

    /** Lets the first of them follow; the tag goes with the last. Returns how many there were. */
    int follow(long change, Instant now, int limit) {
        int followed = followInLists(change, now, limit);
        if (followed < limit) {
            followed += followInTrash(limit - followed);
        }
        if (followed < limit) {
            session.update("""
                    delete from tag
                    where owner = ? and id = ?
                    """, owner.name(), tag.id().value());
        }
        return followed;
    }

    private int followInLists(long change, Instant now, int limit) {
        List<Link> links = session.query(
                """
                select created_at, todo
                from todo_tag
                where owner = ? and tag = ?
                order by created_at, todo
                limit ?
                """,
                row -> new Link(row.getLong(1), row.getLong(2)),
                owner.name(),
                tag.id().value(),
                limit);
        if (links.isEmpty()) {
            return 0;
        }
        List<Long> todos = links.stream().map(Link::todo).toList();
        long micros = EpochMicros.of(now);
        SqlConditions changed = session.dialect().among(owner, todos);
        session.update(String.format(Locale.ROOT, """
                update todo
                set version = version + 1, updated_at = case when updated_at > ? then updated_at else ? end, change = ?
                where %s
                """, changed.sql()), parameters(micros, micros, change, changed));
        Link last = links.getLast();
        int gained = move(
                "todo",
                "todo_tag",
                "created_at, todo",
                todos,
                slice().and("(created_at, todo) <= (?, ?)", last.createdAt(), last.todo()));
        count(tag.id().value(), -todos.size());
        if (tag.successor() != null) {
            count(tag.successor().value(), gained);
        }
        return todos.size();
    }

    private int followInTrash(int limit) {
        List<Long> todos =
                session.query("""
                select todo
                from trashed_todo_tag
                where owner = ? and tag = ?
                order by todo
                limit ?
                """, row -> row.getLong(1), owner.name(), tag.id().value(), limit);
        if (!todos.isEmpty()) {
            move("trashed_todo", "trashed_todo_tag", "todo", todos, slice().and("todo <= ?", todos.getLast()));
        }
        return todos.size();
    }

    /**
     * Moves the links of these to-dos to the successor, and returns how many it has got. Who had it before, or gets
     * none, has a tag less.
     */
    private int move(String table, String links, String key, List<Long> todos, SqlConditions moved) {
        Set<Long> lessened = new HashSet<>(todos);
        if (tag.successor() != null) {
            lessened.removeAll(session.updateReturning(
                    String.format(Locale.ROOT, """
                    insert into %1$s (owner, tag, %2$s)
                    select owner, ?, %2$s
                    from %1$s
                    where %3$s
                    on conflict do nothing
                    returning todo
                    """, links, key, moved.sql()),
                    row -> row.getLong(1),
                    parameters(tag.successor().value(), moved)));
        }
        session.update(String.format(Locale.ROOT, """
                delete from %s
                where %s
                """, links, moved.sql()), parameters(moved));
        if (!lessened.isEmpty()) {
            SqlConditions changed = session.dialect().among(owner, new ArrayList<>(lessened));
            session.update(String.format(Locale.ROOT, """
                    update %s
                    set tags = tags - 1
                    where %s
                    """, table, changed.sql()), parameters(changed));
        }
        return todos.size() - lessened.size();
    }

    private SqlConditions slice() {
        return SqlConditions.of(owner).and("tag = ?", tag.id().value());
    }

    private void count(long counted, int change) {
        session.update("""
                update tag
                set todos = todos + ?
                where owner = ? and id = ?
                """, change, owner.name(), counted);
    }

    /** A to-do in a list that has the tag. */
    private record Link(long createdAt, long todo) {}
}
