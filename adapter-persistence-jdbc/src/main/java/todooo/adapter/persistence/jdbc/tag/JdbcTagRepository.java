package todooo.adapter.persistence.jdbc.tag;

import static todooo.adapter.persistence.jdbc.query.SqlConditions.parameters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import todooo.adapter.persistence.jdbc.query.SqlConditions;
import todooo.adapter.persistence.jdbc.session.ChangeNumbers;
import todooo.adapter.persistence.jdbc.session.JdbcSession;
import todooo.adapter.persistence.jdbc.session.RowReader;
import todooo.domain.storage.TagRepository;
import todooo.domain.tag.RetiredTag;
import todooo.domain.tag.Tag;
import todooo.domain.tag.TagId;
import todooo.domain.tag.TagName;
import todooo.domain.value.Owner;

/** The tags of one owner. A transaction that writes takes the owner's number first: its lock keeps others away. */
public final class JdbcTagRepository implements TagRepository {
    private final JdbcSession session;
    private final Owner owner;
    private final ChangeNumbers changes;

    /** The tags of this owner. */
    public JdbcTagRepository(JdbcSession session, Owner owner, ChangeNumbers changes) {
        this.session = session;
        this.owner = owner;
        this.changes = changes;
    }

    @Override
    public List<Tag> find(Collection<TagName> names) {
        if (names.isEmpty()) {
            return List.of();
        }
        changes.lock(owner);
        return tags(
                inUse().and(
                                String.format(
                                        Locale.ROOT,
                                        "name_folded in (%s)",
                                        String.join(", ", Collections.nCopies(names.size(), "?"))),
                                names.stream().map(TagName::folded).toArray()),
                names.size());
    }

    @Override
    public List<Tag> list(@Nullable TagName after, int limit) {
        return tags(after == null ? inUse() : inUse().and("name_folded > ?", after.folded()), limit);
    }

    private List<Tag> tags(SqlConditions conditions, int limit) {
        return session.query(
                String.format(Locale.ROOT, """
                select id, name, todos
                from tag
                where %s
                order by name_folded
                limit ?
                """, conditions.sql()),
                result -> {
                    var row = new RowReader(result);
                    return new Tag(new TagId(row.number()), new TagName(row.text()), row.number());
                },
                parameters(conditions, limit));
    }

    @Override
    public int count() {
        changes.lock(owner);
        return session.query("""
                select count(*)
                from tag
                where owner = ? and not retired
                """, row -> row.getInt(1), owner.name()).getFirst();
    }

    private SqlConditions inUse() {
        return SqlConditions.of(owner).and("not retired");
    }

    @Override
    public Tag add(TagName name) {
        session.requireWritable();
        changes.lock(owner);
        List<Long> ids = session.updateReturning("""
                insert into tag (owner, name, name_folded, todos, retired)
                values (?, ?, ?, 0, false)
                returning id
                """, row -> row.getLong(1), owner.name(), name.text(), name.folded());
        return new Tag(new TagId(ids.getFirst()), name, 0);
    }

    @Override
    public Tag rename(TagId id, TagName name) {
        session.requireWritable();
        changes.lock(owner);
        retire(id);
        Tag successor = add(name);
        leave(id, successor.id());
        return successor;
    }

    @Override
    public void retire(TagId id, @Nullable TagId successor) {
        session.requireWritable();
        changes.lock(owner);
        retire(id);
        leave(id, successor);
    }

    private void retire(TagId id) {
        session.update("""
                update tag
                set retired = true
                where owner = ? and id = ?
                """, owner.name(), id.value());
    }

    /** Leaves to the successor what a tag that has retired has, and what others have left to that. */
    private void leave(TagId id, @Nullable TagId successor) {
        session.update("""
                update tag
                set successor = ?
                where owner = ? and retired and (id = ? or successor = ?)
                """, successor == null ? null : successor.value(), owner.name(), id.value(), id.value());
    }

    @Override
    public Optional<RetiredTag> retired(TagName name) {
        return retired(SqlConditions.of("name_folded = ?", name.folded()), "desc");
    }

    @Override
    public Optional<RetiredTag> anyRetired() {
        return retired(SqlConditions.of("true"), "asc");
    }

    private Optional<RetiredTag> retired(SqlConditions conditions, String direction) {
        return session
                .query(
                        String.format(Locale.ROOT, """
                        select id, name, successor
                        from tag
                        where owner = ? and retired and %s
                        order by id %s
                        limit 1
                        """, conditions.sql(), direction),
                        JdbcTagRepository::retired,
                        parameters(owner.name(), conditions))
                .stream()
                .findFirst();
    }

    private static RetiredTag retired(ResultSet result) throws SQLException {
        var row = new RowReader(result);
        var id = new TagId(row.number());
        var name = new TagName(row.text());
        @Nullable Long successor = row.optionalNumber();
        return new RetiredTag(id, name, successor == null ? null : new TagId(successor));
    }

    @Override
    public int follow(RetiredTag tag, Instant now, int limit) {
        session.requireWritable();
        long change = changes.of(owner);
        return retired(SqlConditions.of("id = ?", tag.id().value()), "asc")
                .map(stored -> new Followers(session, owner, stored).follow(change, now, limit))
                .orElse(0);
    }
}
