package todooo.adapter.persistence.jpa.tag;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import todooo.adapter.persistence.jpa.query.JpqlConditions;
import todooo.adapter.persistence.jpa.session.JpaSession;
import todooo.domain.storage.TagRepository;
import todooo.domain.tag.RetiredTag;
import todooo.domain.tag.Tag;
import todooo.domain.tag.TagId;
import todooo.domain.tag.TagName;
import todooo.domain.value.Owner;

public final class JpaTagRepository implements TagRepository {
    private final JpaSession session;
    private final Owner owner;

    public JpaTagRepository(JpaSession session, Owner owner) {
        this.session = session;
        this.owner = owner;
    }

    @Override
    public List<Tag> find(Collection<TagName> names) {
        if (names.isEmpty()) {
            return List.of();
        }
        session.keepOthersAway(owner);
        return look(names);
    }

    /** The tags of these names as they are now, in whatever spelling; those that are not there are left out. */
    public List<Tag> look(Collection<TagName> names) {
        List<String> folded = names.stream().map(TagName::folded).distinct().toList();
        return tags(inUse().and("t.nameFolded in :names", Map.of("names", folded)), folded.size());
    }

    @Override
    public List<Tag> list(@Nullable TagName after, int limit) {
        JpqlConditions range = inUse();
        if (after != null) {
            range.and("t.nameFolded > :after", Map.of("after", after.folded()));
        }
        return tags(range, limit);
    }

    private List<Tag> tags(JpqlConditions conditions, int limit) {
        String jpql = String.format(Locale.ROOT, """
                select new todooo.adapter.persistence.jpa.tag.JpaTagRepository$Row(t.id, t.name, t.todos)
                from TagEntity t
                where %s
                order by t.nameFolded
                """, conditions.jpql());
        return session.read(entityManager -> conditions
                .fill(entityManager.createQuery(jpql, Row.class))
                .setMaxResults(limit)
                .getResultStream()
                .map(Row::toDomain)
                .toList());
    }

    @Override
    public int count() {
        session.keepOthersAway(owner);
        JpqlConditions counted = inUse();
        String jpql = String.format(Locale.ROOT, "select count(*) from TagEntity t where %s", counted.jpql());
        return session.read(entityManager -> counted.fill(entityManager.createQuery(jpql, Long.class))
                .getSingleResult()
                .intValue());
    }

    @Override
    public Tag add(TagName name) {
        session.change(owner);
        var entity = new TagEntity(owner, name);
        session.write(entityManager -> {
            entityManager.persist(entity); // the insert runs now, as the database gives the id
            entityManager.detach(entity);
            return entity;
        });
        return new Tag(new TagId(entity.id()), name, 0);
    }

    /** The old name is free before the new one is taken, as they may be spellings of one. */
    @Override
    public Tag rename(TagId id, TagName name) {
        session.change(owner);
        session.write(entityManager -> entityManager
                .createQuery("update TagEntity t set t.retired = true where t.owner = :owner and t.id = :id")
                .setParameter("owner", owner.name())
                .setParameter("id", id.value())
                .executeUpdate());
        Tag successor = add(name);
        retire(id, successor.id());
        return successor;
    }

    @Override
    public void retire(TagId id, @Nullable TagId successor) {
        session.change(owner);
        session.write(entityManager -> entityManager
                .createQuery("""
                        update TagEntity t
                        set t.retired = true, t.successor = :successor
                        where t.owner = :owner and (t.id = :id or (t.retired and t.successor = :id))
                        """)
                .setParameter("successor", successor == null ? null : (Long) successor.value())
                .setParameter("owner", owner.name())
                .setParameter("id", id.value())
                .executeUpdate());
    }

    @Override
    public Optional<RetiredTag> retired(TagName name) {
        return firstRetired(
                JpqlConditions.of(owner).and("t.nameFolded = :name", Map.of("name", name.folded())), "t.id desc");
    }

    @Override
    public Optional<RetiredTag> anyRetired() {
        return firstRetired(JpqlConditions.of(owner), "t.id");
    }

    private Optional<RetiredTag> firstRetired(JpqlConditions conditions, String order) {
        JpqlConditions retired = conditions.and("t.retired", Map.of());
        String jpql = String.format(Locale.ROOT, """
                select new todooo.adapter.persistence.jpa.tag.JpaTagRepository$RetiredRow(t.id, t.name, t.successor)
                from TagEntity t
                where %s
                order by %s
                """, retired.jpql(), order);
        return session.read(entityManager -> retired.fill(entityManager.createQuery(jpql, RetiredRow.class))
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(RetiredRow::toDomain));
    }

    @Override
    public int follow(RetiredTag tag, Instant now, int limit) {
        return new RetiredTagFollowers(session, owner).follow(tag.id(), now, limit);
    }

    private JpqlConditions inUse() {
        return JpqlConditions.of(owner).and("not t.retired", Map.of());
    }

    /** The columns of a tag in use. */
    record Row(long id, String name, long todos) {
        Tag toDomain() {
            return new Tag(new TagId(id), new TagName(name), todos);
        }
    }

    /** The columns of a retired tag. */
    record RetiredRow(long id, String name, @Nullable Long successor) {
        RetiredTag toDomain() {
            return new RetiredTag(new TagId(id), new TagName(name), successor == null ? null : new TagId(successor));
        }
    }
}
