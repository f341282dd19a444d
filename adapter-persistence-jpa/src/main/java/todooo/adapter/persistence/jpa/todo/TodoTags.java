package todooo.adapter.persistence.jpa.todo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import todooo.adapter.persistence.jpa.query.JpqlConditions;
import todooo.adapter.persistence.jpa.session.JpaSession;
import todooo.adapter.persistence.jpa.tag.JpaTagRepository;
import todooo.adapter.persistence.jpa.tag.TagCounts;
import todooo.domain.storage.StaleVersionException;
import todooo.domain.storage.StorageException;
import todooo.domain.tag.Tag;
import todooo.domain.tag.TagName;
import todooo.domain.tag.Tags;
import todooo.domain.todo.PlacedTodo;
import todooo.domain.todo.TodoId;
import todooo.domain.value.Owner;

/** The tags of one owner's to-dos. */
public final class TodoTags {
    private final JpaSession session;
    private final Owner owner;

    public TodoTags(JpaSession session, Owner owner) {
        this.session = session;
        this.owner = owner;
    }

    /**
     * The to-dos of these rows with their tags, which are read by one statement, or none if no to-do has any.
     *
     * @throws StorageException.LostRace if one of them has changed since its row was read
     */
    public List<PlacedTodo> placed(List<TodoRow> rows) {
        Map<Long, Tags> tags =
                of(rows.stream().filter(row -> row.tags() > 0).collect(toMap(TodoRow::id, TodoRow::version)));
        return session.read(_ -> rows.stream()
                .map(row -> TodoEntity.placed(row, tags.getOrDefault(row.id(), Tags.NONE), owner))
                .toList());
    }

    /**
     * The tags of to-dos that have some. A version has the same tags for ever, so each tag comes with the version that
     * has it: another one than expected was written after the to-do was read.
     *
     * @param versions the to-dos, each with its version
     * @throws StorageException.LostRace if one of them has another version now
     */
    Map<Long, Tags> of(Map<Long, Long> versions) {
        if (versions.isEmpty()) {
            return Map.of();
        }
        List<Link> links = links(versions.keySet());
        return session.read(_ -> {
            Map<Long, List<Link>> found = links.stream().collect(groupingBy(Link::todo));
            Map<Long, Tags> tags = new HashMap<>();
            versions.forEach((todo, version) -> tags.put(todo, tags(found.getOrDefault(todo, List.of()), version)));
            return tags;
        });
    }

    private static Tags tags(List<Link> links, long version) {
        if (links.isEmpty() || links.stream().anyMatch(link -> link.version() != version)) {
            throw new StorageException.LostRace(
                    new IllegalStateException("A to-do has changed before its tags were read"));
        }
        return Tags.of(links.stream().map(link -> new TagName(link.name())).toList());
    }

    private List<Link> links(Collection<Long> todos) {
        JpqlConditions some = JpqlConditions.of("x.owner = :owner", Map.of("owner", owner.name()))
                .and(session.dialect().oneOf("x.todo.id", todos));
        String jpql = String.format(Locale.ROOT, """
                select new todooo.adapter.persistence.jpa.todo.TodoTags$Link(x.todo.id, x.todo.version, g.id, g.name)
                from TodoTagEntity x
                join x.tag g on g.owner = x.owner
                where %s
                """, some.jpql());
        return session.read(entityManager ->
                some.fill(entityManager.createQuery(jpql, Link.class)).getResultList());
    }

    /**
     * Gives a to-do these tags in the place of those that it has: tags in use of these names, or those of these names
     * that it has and that have retired.
     *
     * @param present how many it has
     * @throws StaleVersionException if there is no tag of a name
     */
    void replace(long todo, long createdAt, int present, Tags wanted) {
        if (present == 0 && wanted.isEmpty()) {
            return;
        }
        List<Link> links = present == 0 ? List.of() : links(List.of(todo));
        Set<Long> before = links.stream().map(Link::tag).collect(toSet());
        Set<Long> after = wanted(todo, links, wanted);
        remove(todo, without(before, after));
        add(todo, createdAt, without(after, before));
    }

    private Set<Long> wanted(long todo, List<Link> before, Tags wanted) {
        Map<String, Long> found = new HashMap<>();
        before.forEach(link -> found.put(link.name(), link.tag()));
        for (Tag tag : new JpaTagRepository(session, owner).find(wanted.names())) {
            found.put(tag.name().text(), tag.id().value());
        }
        Set<Long> tags = new HashSet<>();
        for (TagName name : wanted.names()) {
            Long tag = found.get(name.text());
            if (tag == null) {
                throw new StaleVersionException(new TodoId(todo));
            }
            tags.add(tag);
        }
        return tags;
    }

    private static Set<Long> without(Set<Long> some, Set<Long> others) {
        Set<Long> left = new HashSet<>(some);
        left.removeAll(others);
        return left;
    }

    private void add(long todo, long createdAt, Set<Long> tags) {
        if (tags.isEmpty()) {
            return;
        }
        JpqlConditions added = JpqlConditions.of(owner).and(session.dialect().oneOf("t.id", tags));
        session.write(
                entityManager -> added.fill(entityManager.createQuery(String.format(Locale.ROOT, """
                        insert into TodoTagEntity (owner, tag, createdAt, todo.id)
                        select t.owner, t, :createdAt, :todo
                        from TagEntity t
                        where %s
                        """, added.jpql())))
                        .setParameter("createdAt", createdAt)
                        .setParameter("todo", todo)
                        .executeUpdate());
        count(tags, 1);
    }

    private void remove(long todo, Set<Long> tags) {
        if (tags.isEmpty()) {
            return;
        }
        JpqlConditions removed = JpqlConditions.of(
                        "x.owner = :owner and x.todo.id = :todo", Map.of("owner", owner.name(), "todo", todo))
                .and(session.dialect().oneOf("x.tag.id", tags));
        session.write(entityManager -> removed.fill(entityManager.createQuery(
                        String.format(Locale.ROOT, "delete from TodoTagEntity x where %s", removed.jpql())))
                .executeUpdate());
        count(tags, -1);
    }

    private void count(Set<Long> tags, long more) {
        Map<Long, Long> numbers = new HashMap<>();
        tags.forEach(tag -> numbers.put(tag, more));
        new TagCounts(session, owner).add(numbers);
    }

    /** A tag of a version of a to-do. */
    record Link(long todo, long version, long tag, String name) {}
}
