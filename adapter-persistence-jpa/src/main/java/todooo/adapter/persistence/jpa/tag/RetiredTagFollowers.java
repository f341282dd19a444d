package todooo.adapter.persistence.jpa.tag;

import static java.util.function.Predicate.not;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import todooo.adapter.persistence.jpa.query.JpqlConditions;
import todooo.adapter.persistence.jpa.session.JpaSession;
import todooo.domain.tag.TagId;
import todooo.domain.value.EpochMicros;
import todooo.domain.value.Owner;

/** The to-dos of one owner that have a tag which has retired: they get its successor in its place, or no other. */
final class RetiredTagFollowers {
    private final JpaSession session;
    private final Owner owner;

    RetiredTagFollowers(JpaSession session, Owner owner) {
        this.session = session;
        this.owner = owner;
    }

    /**
     * Lets to-dos follow the tag, in their lists first and then in the trash, and removes the tag with the last one.
     *
     * @return how many there were
     */
    int follow(TagId tag, Instant now, int limit) {
        long change = session.change(owner);
        return session.write(entityManager -> {
            List<Retired> retired = entityManager
                    .createQuery("""
                            select new todooo.adapter.persistence.jpa.tag.RetiredTagFollowers$Retired(t.id, t.successor)
                            from TagEntity t
                            where t.owner = :owner and t.id = :id and t.retired
                            """, Retired.class)
                    .setParameter("owner", owner.name())
                    .setParameter("id", tag.value())
                    .getResultList();
            int rows = 0;
            for (Retired one : retired) {
                rows = follow(entityManager, one, change, now, limit);
            }
            entityManager.clear(); // it does not know which of its entities have changed
            return rows;
        });
    }

    private int follow(EntityManager entityManager, Retired tag, long change, Instant now, int limit) {
        List<Long> live = Followers.IN_LISTS.first(entityManager, owner, tag, limit);
        if (!live.isEmpty()) {
            makeNextVersions(entityManager, live, change, now);
            int moved = follow(entityManager, Followers.IN_LISTS, tag, live);
            count(tag, live.size(), moved);
        }
        int left = limit - live.size();
        List<Long> trashed = left == 0 ? List.of() : Followers.IN_THE_TRASH.first(entityManager, owner, tag, left);
        if (!trashed.isEmpty()) {
            follow(entityManager, Followers.IN_THE_TRASH, tag, trashed);
        }
        int rows = live.size() + trashed.size();
        if (rows < limit) {
            remove(entityManager, tag);
        }
        return rows;
    }

    private void makeNextVersions(EntityManager entityManager, List<Long> todos, long change, Instant now) {
        JpqlConditions some = session.dialect().among(owner, todos);
        some.fill(entityManager.createQuery(String.format(Locale.ROOT, """
                        update TodoEntity t
                        set t.version = t.version + 1, t.change = :change, t.updatedAt = greatest(t.updatedAt, :now)
                        where %s
                        """, some.jpql())))
                .setParameter("change", change)
                .setParameter("now", EpochMicros.of(now))
                .executeUpdate();
    }

    /** Returns how many got the successor; the others have it already, or there is none. */
    private int follow(EntityManager entityManager, Followers followers, Retired tag, List<Long> todos) {
        @Nullable Long successor = tag.successor();
        Set<Long> having = successor == null ? Set.of() : having(entityManager, followers, successor, todos);
        List<Long> moved = successor == null
                ? List.of()
                : todos.stream().filter(not(having::contains)).toList();
        if (successor != null && !moved.isEmpty()) {
            JpqlConditions links = links(tag.id(), moved);
            links.fill(entityManager.createQuery(String.format(
                            Locale.ROOT,
                            "insert into %1$s (%2$s, tag.id) select %2$s, :successor from %1$s x where %3$s",
                            followers.link,
                            followers.key,
                            links.jpql())))
                    .setParameter("successor", successor)
                    .executeUpdate();
        }
        JpqlConditions links = links(tag.id(), todos);
        links.fill(entityManager.createQuery(
                        String.format(Locale.ROOT, "delete from %s x where %s", followers.link, links.jpql())))
                .executeUpdate();
        if (moved.size() < todos.size()) {
            countDown(entityManager, followers, successor == null ? todos : List.copyOf(having));
        }
        return moved.size();
    }

    private Set<Long> having(EntityManager entityManager, Followers followers, long tag, List<Long> todos) {
        JpqlConditions links = links(tag, todos);
        return Set.copyOf(links.fill(entityManager.createQuery(
                        String.format(Locale.ROOT, "select x.todo.id from %s x where %s", followers.link, links.jpql()),
                        Long.class))
                .getResultList());
    }

    /** These to-dos have one tag fewer. */
    private void countDown(EntityManager entityManager, Followers followers, List<Long> todos) {
        JpqlConditions some = session.dialect().among(owner, todos);
        some.fill(entityManager.createQuery(String.format(
                        Locale.ROOT, "update %s t set t.tags = t.tags - 1 where %s", followers.todo, some.jpql())))
                .executeUpdate();
    }

    private void count(Retired tag, int lost, int moved) {
        Map<Long, Long> more = new HashMap<>();
        more.put(tag.id(), (long) -lost);
        if (tag.successor() != null) {
            more.put(tag.successor(), (long) moved);
        }
        new TagCounts(session, owner).add(more);
    }

    private void remove(EntityManager entityManager, Retired tag) {
        entityManager
                .createQuery("delete from TagEntity t where t.owner = :owner and t.id = :id")
                .setParameter("owner", owner.name())
                .setParameter("id", tag.id())
                .executeUpdate();
    }

    /** The tag on these to-dos. */
    private JpqlConditions links(long tag, List<Long> todos) {
        return JpqlConditions.of(
                        "x.owner = :owner and x.tag.id = :tag",
                        Map.<String, Object>of("owner", owner.name(), "tag", tag))
                .and(session.dialect().oneOf("x.todo.id", todos));
    }

    /** The tables in which followers are. */
    private enum Followers {
        IN_LISTS("TodoEntity", "TodoTagEntity", "owner, createdAt, todo.id", "x.createdAt, x.todo.id"),
        IN_THE_TRASH("TrashedTodoEntity", "TrashedTodoTagEntity", "owner, todo.id", "x.todo.id");

        private final String todo;
        private final String link;
        private final String key;
        private final String order;

        Followers(String todo, String link, String key, String order) {
            this.todo = todo;
            this.link = link;
            this.key = key;
            this.order = order;
        }

        /** The first to-dos that have the tag. */
        private List<Long> first(EntityManager entityManager, Owner owner, Retired tag, int limit) {
            return entityManager
                    .createQuery(String.format(Locale.ROOT, """
                            select x.todo.id
                            from %s x
                            where x.owner = :owner and x.tag.id = :tag
                            order by %s
                            """, link, order), Long.class)
                    .setParameter("owner", owner.name())
                    .setParameter("tag", tag.id())
                    .setMaxResults(limit)
                    .getResultList();
        }
    }

    /** A tag that has retired, and the one that its to-dos get instead; null for none. */
    record Retired(long id, @Nullable Long successor) {}
}
