package todooo.adapter.persistence.jpa;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import todooo.domain.query.TodoPosition;
import todooo.domain.storage.RemovalSlice;
import todooo.domain.storage.RemovedSlice;
import todooo.domain.todo.TodoId;
import todooo.domain.value.EpochMicros;
import todooo.domain.value.Owner;

/** Deletes the to-dos of one owner in slices; each is a range of an index. */
record JpaRemoval(JpaSession session, Owner owner) {
    RemovedSlice remove(RemovalSlice slice) {
        Optional<TodoPosition> last = last(slice);
        return new RemovedSlice(delete(slice, last.orElse(slice.until())), last.orElse(null));
    }

    /** The place of the slice's last to-do; nothing if the slice is not full, and so the last one. */
    private Optional<TodoPosition> last(RemovalSlice slice) {
        Conditions conditions = range(slice, slice.until());
        String jpql = String.format(
                Locale.ROOT,
                "select t.createdAt, t.id from TodoEntity t where %s order by t.createdAt, t.id",
                conditions.jpql());
        return session.read(entityManager -> conditions
                .fill(entityManager.createQuery(jpql, Object[].class))
                .setFirstResult(slice.limit() - 1)
                .setMaxResults(1)
                .getResultStream()
                .map(row -> new TodoPosition((Long) row[0], new TodoId((Long) row[1])))
                .findFirst());
    }

    private int delete(RemovalSlice slice, TodoPosition last) {
        Conditions conditions = range(slice, last);
        // The sum keeps SQLite from the index by changes, in which the rest of an owner's list may follow.
        conditions.and(
                "t.updatedAt + 0 <= :unchangedSince", Map.of("unchangedSince", EpochMicros.of(slice.unchangedSince())));
        String jpql = String.format(Locale.ROOT, "delete from TodoEntity t where %s", conditions.jpql());
        return session.write(entityManager -> {
            int removed = conditions.fill(entityManager.createQuery(jpql)).executeUpdate();
            entityManager.clear(); // it does not know which of its entities are gone
            return removed;
        });
    }

    private Conditions range(RemovalSlice slice, TodoPosition last) {
        Conditions conditions = Conditions.of(owner);
        if (slice.completed() != null) {
            conditions.and("t.completed = :completed", Map.of("completed", slice.completed()));
        }
        if (slice.after() != null) {
            addPlace(conditions, ">", slice.after(), "after");
        }
        addPlace(conditions, "<=", last, "last");
        return conditions;
    }

    private static void addPlace(Conditions conditions, String comparison, TodoPosition place, String name) {
        long created = Objects.requireNonNull(place.value()); // each to-do has a time of creation
        conditions.and(
                String.format(Locale.ROOT, "(t.createdAt, t.id) %s (:%2$s, :%2$sId)", comparison, name),
                Map.of(name, created, name + "Id", place.id().value()));
    }
}
