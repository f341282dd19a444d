package todooo.adapter.persistence.jpa.tag;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import todooo.adapter.persistence.jpa.query.JpqlConditions;
import todooo.adapter.persistence.jpa.session.JpaSession;
import todooo.domain.storage.TagRepository;
import todooo.domain.tag.RetiredTag;
import todooo.domain.tag.Tag;
import todooo.domain.tag.TagId;
import todooo.domain.tag.TagName;
import todooo.domain.value.Owner;

/**
 * Reads are in SQL: whether a tag has retired is a condition of its indexes, which SQLite takes by its words, and
 * Hibernate has others for it there.
 */
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
        return tags(inUse().and("t.name_folded in (:names)", Map.of("names", folded)), folded.size());
    }

    @Override
    public List<Tag> list(@Nullable TagName after, int limit) {
        JpqlConditions range = inUse();
        if (after != null) {
            range.and("t.name_folded > :after", Map.of("after", after.folded()));
        }
        return tags(range, limit);
    }

    private List<Tag> tags(JpqlConditions conditions, int limit) {
        String sql = String.format(Locale.ROOT, """
                select t.id, t.name, t.todos
                from tag t
                where %s
                order by t.name_folded
                """, conditions.jpql());
        return rows(sql, conditions, limit, row -> new Tag(new TagId(number(row, 0)), name(row), number(row, 2)));
    }

    @Override
    public int count() {
        session.keepOthersAway(owner);
        JpqlConditions counted = inUse();
        String sql = String.format(Locale.ROOT, "select count(*) from tag t where %s", counted.jpql());
        return Math.toIntExact(rows(sql, counted, 1, row -> number(row, 0)).getFirst());
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
        @Nullable Long heir = successor == null ? null : (Long) successor.value();
        session.write(entityManager -> entityManager
                .unwrap(Session.class)
                .createNativeMutationQuery("""
                        update tag
                        set retired = true, successor = :successor
                        where owner = :owner and (id = :id or (retired and successor = :id))
                        """)
                .setParameter("successor", heir, Long.class)
                .setParameter("owner", owner.name())
                .setParameter("id", id.value())
                .executeUpdate());
    }

    @Override
    public Optional<RetiredTag> retired(TagName name) {
        return firstRetired(
                JpqlConditions.of(owner).and("t.name_folded = :name", Map.of("name", name.folded())), "t.id desc");
    }

    @Override
    public Optional<RetiredTag> anyRetired() {
        return firstRetired(JpqlConditions.of(owner), "t.id");
    }

    private Optional<RetiredTag> firstRetired(JpqlConditions conditions, String order) {
        JpqlConditions retired = conditions.and("t.retired", Map.of());
        String sql = String.format(Locale.ROOT, """
                select t.id, t.name, t.successor
                from tag t
                where %s
                order by %s
                """, retired.jpql(), order);
        return rows(sql, retired, 1, JpaTagRepository::retired).stream().findFirst();
    }

    private <T> List<T> rows(String sql, JpqlConditions conditions, int limit, Function<Object[], T> reader) {
        return session.read(entityManager -> conditions
                .fill(entityManager.unwrap(Session.class).createNativeQuery(sql, Object[].class))
                .setMaxResults(limit)
                .getResultStream()
                .map(reader)
                .toList());
    }

    private static RetiredTag retired(Object[] row) {
        return new RetiredTag(new TagId(number(row, 0)), name(row), row[2] == null ? null : new TagId(number(row, 2)));
    }

    private static TagName name(Object[] row) {
        return new TagName((String) row[1]);
    }

    private static long number(Object[] row, int column) {
        return ((Number) row[column]).longValue();
    }

    @Override
    public int follow(RetiredTag tag, Instant now, int limit) {
        return new RetiredTagFollowers(session, owner).follow(tag.id(), now, limit);
    }

    private JpqlConditions inUse() {
        return JpqlConditions.of(owner).and("not t.retired", Map.of());
    }
}
