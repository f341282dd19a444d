package todooo.adapter.persistence.jdbc;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import todooo.domain.query.TodoPosition;
import todooo.domain.storage.RemovalSlice;
import todooo.domain.storage.RemovedSlice;
import todooo.domain.todo.TodoId;
import todooo.domain.value.EpochMicros;
import todooo.domain.value.Owner;

/** Deletes the to-dos of one owner in slices; each is a range of an index. */
record JdbcRemoval(JdbcSession session, Owner owner) {
    RemovedSlice remove(RemovalSlice slice) {
        Optional<TodoPosition> last = last(slice);
        return new RemovedSlice(delete(slice, last.orElse(slice.until())), last.orElse(null));
    }

    /** The place of the slice's last to-do; nothing if the slice is not full, and so the last one. */
    private Optional<TodoPosition> last(RemovalSlice slice) {
        Conditions conditions = range(slice, slice.until());
        return session
                .query(
                        String.format(Locale.ROOT, """
                        select created_at, id
                        from todo
                        where %s
                        order by created_at, id
                        limit 1
                        offset ?
                        """, conditions.sql()),
                        row -> new TodoPosition(row.getLong(1), new TodoId(row.getLong(2))),
                        Conditions.parameters(conditions, slice.limit() - 1))
                .stream()
                .findFirst();
    }

    private int delete(RemovalSlice slice, TodoPosition last) {
        Conditions conditions = range(slice, last);
        // The plus keeps SQLite from the index by changes, in which the rest of an owner's list may follow.
        conditions.and("+updated_at <= ?", EpochMicros.of(slice.unchangedSince()));
        return session.update(String.format(Locale.ROOT, """
                delete from todo
                where %s
                """, conditions.sql()), Conditions.parameters(conditions));
    }

    private Conditions range(RemovalSlice slice, TodoPosition last) {
        Conditions conditions = Conditions.of(owner);
        if (slice.completed() != null) {
            conditions.and("completed = ?", slice.completed());
        }
        if (slice.after() != null) {
            addPlace(conditions, ">", slice.after());
        }
        addPlace(conditions, "<=", last);
        return conditions;
    }

    private static void addPlace(Conditions conditions, String comparison, TodoPosition place) {
        conditions.and(
                String.format(Locale.ROOT, "(created_at, id) %s (?, ?)", comparison),
                Objects.requireNonNull(place.value()), // each to-do has a time of creation
                place.id().value());
    }
}
