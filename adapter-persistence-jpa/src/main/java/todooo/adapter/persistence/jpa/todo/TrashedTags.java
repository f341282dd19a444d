package todooo.adapter.persistence.jpa.todo;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import todooo.adapter.persistence.jpa.query.JpqlConditions;
import todooo.adapter.persistence.jpa.session.JpaSession;
import todooo.adapter.persistence.jpa.tag.TagCounts;
import todooo.domain.value.Owner;

/** Moves rows between the tables todo_tag and trashed_todo_tag, and counts the to-dos of their tags. */
final class TrashedTags {
    private final JpaSession session;
    private final Owner owner;

    TrashedTags(JpaSession session, Owner owner) {
        this.session = session;
        this.owner = owner;
    }

    /** Moves the tags of these to-dos, which are in both tables, to the trash. */
    void put(List<Long> todos) {
        move(
                "TodoTagEntity",
                "insert into TrashedTodoTagEntity (owner, todo.id, tag)"
                        + " select x.owner, x.todo.id, x.tag from TodoTagEntity x where %s",
                -1,
                todos);
    }

    /** Moves the tags of these to-dos, which are in both tables, back. */
    void restore(List<Long> todos) {
        move(
                "TrashedTodoTagEntity",
                "insert into TodoTagEntity (owner, tag, createdAt, todo.id)"
                        + " select x.owner, x.tag, r.createdAt, r.id"
                        + " from TrashedTodoTagEntity x join x.todo r on r.owner = x.owner where %s",
                1,
                todos);
    }

    /** Removes the tags of these to-dos from the trash. */
    void purge(List<Long> todos) {
        if (!todos.isEmpty()) {
            JpqlConditions some = of(todos);
            session.write(entityManager -> delete(entityManager, "TrashedTodoTagEntity", some));
        }
    }

    private void move(String from, String insert, long more, List<Long> todos) {
        if (todos.isEmpty()) {
            return;
        }
        JpqlConditions some = of(todos);
        Map<Long, Long> numbers = session.write(entityManager -> {
            some.fill(entityManager.createQuery(String.format(Locale.ROOT, insert, some.jpql())))
                    .executeUpdate();
            Map<Long, Long> counted = count(entityManager, from, some);
            delete(entityManager, from, some);
            return counted;
        });
        numbers.replaceAll((_, number) -> more * number);
        new TagCounts(session, owner).add(numbers);
    }

    /** Counted here, as SQLite would group the tags of all that the owner has. */
    private static Map<Long, Long> count(EntityManager entityManager, String table, JpqlConditions some) {
        return some.fill(entityManager.createQuery(
                        String.format(Locale.ROOT, "select x.tag.id from %s x where %s", table, some.jpql()),
                        Long.class))
                .getResultStream()
                .collect(groupingBy(identity(), HashMap::new, counting()));
    }

    private static int delete(EntityManager entityManager, String table, JpqlConditions some) {
        return some.fill(entityManager.createQuery(
                        String.format(Locale.ROOT, "delete from %s x where %s", table, some.jpql())))
                .executeUpdate();
    }

    private JpqlConditions of(List<Long> todos) {
        return JpqlConditions.of("x.owner = :owner", Map.of("owner", owner.name()))
                .and(session.dialect().oneOf("x.todo.id", todos));
    }
}
