package todooo.adapter.persistence.jdbc.tag;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;
import static todooo.adapter.persistence.jdbc.query.SqlConditions.parameters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import todooo.adapter.persistence.jdbc.query.SqlConditions;
import todooo.adapter.persistence.jdbc.session.JdbcSession;
import todooo.adapter.persistence.jdbc.session.RowReader;
import todooo.domain.storage.StaleVersionException;
import todooo.domain.tag.TagName;
import todooo.domain.tag.Tags;
import todooo.domain.todo.TodoId;
import todooo.domain.value.Owner;

/** The tags of one owner's to-dos, in lists and in the trash. Tags count those in lists. */
public final class TagLinks {
    /**
     * The names of the tags of a row of todo, divided by line breaks; null for none. It is a part of the statement that
     * reads the row, so that both are of one moment. The names are looked up one by one: without statistics of the
     * tables, PostgreSQL would join each to-do with all tags of the owner.
     */
    public static final String NAMES_OF_TODO = """
            case when todo.tags > 0 then (
                select string_agg((
                    select tag.name
                    from tag
                    where tag.owner = todo_tag.owner and tag.id = todo_tag.tag
                ), '\n')
                from todo_tag
                where todo_tag.owner = todo.owner and todo_tag.todo = todo.id
            ) end""";

    private final JdbcSession session;
    private final Owner owner;

    /** Those of one owner. */
    public TagLinks(JdbcSession session, Owner owner) {
        this.session = session;
        this.owner = owner;
    }

    /** The tags of these names, divided by line breaks; none for null. */
    public static Tags tags(@Nullable String names) {
        return names == null
                ? Tags.NONE
                : Tags.of(Stream.of(names.split("\n")).map(TagName::new).toList());
    }

    /**
     * Gives a to-do that has none its tags.
     *
     * @param createdAt when the to-do was added, in microseconds
     * @throws StaleVersionException if no tag in use has one of the names
     */
    public void add(TodoId todo, long createdAt, Tags tags) {
        replace(todo, createdAt, tags, List.of());
    }

    /**
     * Gives a to-do these tags in the place of those that it has. It keeps a tag that has retired if none in use has
     * that name.
     *
     * @param createdAt when the to-do was added, in microseconds
     * @throws StaleVersionException if no tag has one of the names
     */
    public void replace(TodoId todo, long createdAt, Tags tags) {
        replace(todo, createdAt, tags, session.query("""
                        select tag.id, tag.name, tag.retired
                        from todo_tag
                            join tag on tag.owner = todo_tag.owner and tag.id = todo_tag.tag
                        where todo_tag.owner = ? and todo_tag.todo = ?
                        """, TagLinks::link, owner.name(), todo.value()));
    }

    private void replace(TodoId todo, long createdAt, Tags tags, List<Link> present) {
        Set<String> missing = tags.names().stream().map(TagName::text).collect(toCollection(LinkedHashSet::new));
        Set<Long> removed = new LinkedHashSet<>();
        for (Link link : present) {
            if (link.retired() || !missing.remove(link.name())) {
                removed.add(link.tag());
            }
        }
        List<Link> added = missing.isEmpty() ? List.of() : inUse(missing);
        added.forEach(link -> missing.remove(link.name()));
        present.stream()
                .filter(link -> link.retired() && missing.remove(link.name()))
                .forEach(link -> removed.remove(link.tag()));
        if (!missing.isEmpty()) {
            throw new StaleVersionException(todo);
        }
        link(todo, createdAt, added.stream().map(Link::tag).toList());
        unlink(todo, removed);
    }

    /** The tags in use that have one of these names. */
    private List<Link> inUse(Set<String> names) {
        List<Link> found = session.query(
                String.format(Locale.ROOT, """
                select id, name, retired
                from tag
                where owner = ? and not retired and name_folded in (%s)
                """, String.join(", ", Collections.nCopies(names.size(), "?"))),
                TagLinks::link,
                parameters(
                        owner.name(),
                        names.stream().map(name -> new TagName(name).folded()).toList()));
        return found.stream().filter(tag -> names.contains(tag.name())).toList();
    }

    private void link(TodoId todo, long createdAt, List<Long> tags) {
        if (!tags.isEmpty()) {
            SqlConditions added = SqlConditions.of(owner).and(session.dialect().oneOf("id", tags));
            session.update(String.format(Locale.ROOT, """
                    insert into todo_tag (owner, tag, created_at, todo)
                    select owner, id, ?, ?
                    from tag
                    where %s
                    """, added.sql()), parameters(createdAt, todo.value(), added));
            count(tags, 1);
        }
    }

    private void unlink(TodoId todo, Collection<Long> tags) {
        if (!tags.isEmpty()) {
            SqlConditions removed = SqlConditions.of(owner)
                    .and("todo = ?", todo.value())
                    .and(session.dialect().oneOf("tag", tags));
            session.update(String.format(Locale.ROOT, """
                    delete from todo_tag
                    where %s
                    """, removed.sql()), parameters(removed));
            count(tags, -1);
        }
    }

    /**
     * Moves the tags of to-dos that were moved to the trash, before their rows leave the list.
     *
     * @param todos ids of to-dos that have tags
     */
    public void trash(List<Long> todos) {
        SqlConditions moved = of(todos);
        session.update(String.format(Locale.ROOT, """
                insert into trashed_todo_tag (owner, todo, tag)
                select owner, todo, tag
                from todo_tag
                where %s
                """, moved.sql()), parameters(moved));
        countEach(
                session.updateReturning(
                        String.format(Locale.ROOT, """
                delete from todo_tag
                where %s
                returning tag
                """, moved.sql()), row -> row.getLong(1), parameters(moved)),
                -1);
    }

    /**
     * Moves the tags of to-dos that were moved back, before their rows leave the trash.
     *
     * @param todos ids of to-dos that have tags
     */
    public void restore(List<Long> todos) {
        SqlConditions moved = of(todos);
        countEach(
                session.updateReturning(
                        String.format(Locale.ROOT, """
                insert into todo_tag (owner, tag, created_at, todo)
                select owner, tag, (
                    select todo.created_at
                    from todo
                    where todo.owner = trashed_todo_tag.owner and todo.id = trashed_todo_tag.todo
                ), todo
                from trashed_todo_tag
                where %s
                returning tag
                """, moved.sql()), row -> row.getLong(1), parameters(moved)),
                1);
        purge(todos);
    }

    /**
     * Removes the tags of to-dos in the trash, before these go for good.
     *
     * @param todos ids of to-dos that have tags
     */
    public void purge(List<Long> todos) {
        SqlConditions purged = of(todos);
        session.update(String.format(Locale.ROOT, """
                delete from trashed_todo_tag
                where %s
                """, purged.sql()), parameters(purged));
    }

    private SqlConditions of(List<Long> todos) {
        return SqlConditions.of(owner).and(session.dialect().oneOf("todo", todos));
    }

    /** Counts a link more, or less, for each time that a tag is named; those with the same number in one statement. */
    private void countEach(List<Long> tags, int change) {
        Map<Long, Long> links = tags.stream().collect(groupingBy(tag -> tag, counting()));
        links.entrySet().stream()
                .collect(groupingBy(Map.Entry::getValue, mapping(Map.Entry::getKey, toList())))
                .forEach((number, sameNumber) -> count(sameNumber, change * number));
    }

    private void count(Collection<Long> tags, long change) {
        SqlConditions counted = SqlConditions.of(owner).and(session.dialect().oneOf("id", tags));
        session.update(String.format(Locale.ROOT, """
                update tag
                set todos = todos + ?
                where %s
                """, counted.sql()), parameters(change, counted));
    }

    private static Link link(ResultSet result) throws SQLException {
        var row = new RowReader(result);
        return new Link(row.number(), row.text(), row.flag());
    }

    /** A tag that a to-do has or gets. */
    private record Link(long tag, String name, boolean retired) {}
}
