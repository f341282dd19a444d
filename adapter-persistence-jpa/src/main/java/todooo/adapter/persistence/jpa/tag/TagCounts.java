package todooo.adapter.persistence.jpa.tag;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import todooo.adapter.persistence.jpa.query.JpqlConditions;
import todooo.adapter.persistence.jpa.session.JpaSession;
import todooo.domain.value.Owner;

/** The numbers of to-dos that have the tags of one owner. */
public final class TagCounts {
    private final JpaSession session;
    private final Owner owner;

    public TagCounts(JpaSession session, Owner owner) {
        this.session = session;
        this.owner = owner;
    }

    /**
     * Counts to-dos that got tags, or lost them.
     *
     * @param more how many more each tag has, by its id; negative if it has fewer
     */
    public void add(Map<Long, Long> more) {
        Map<Long, List<Long>> byNumber =
                more.entrySet().stream().collect(groupingBy(Map.Entry::getValue, mapping(Map.Entry::getKey, toList())));
        byNumber.forEach(this::add);
    }

    private void add(long more, List<Long> tags) {
        JpqlConditions counted = JpqlConditions.of(owner).and(session.dialect().oneOf("t.id", tags));
        session.write(entityManager -> counted.fill(
                        entityManager.createQuery(String.format(Locale.ROOT, """
                        update TagEntity t
                        set t.todos = t.todos + :more
                        where %s
                        """, counted.jpql())))
                .setParameter("more", more)
                .executeUpdate());
    }
}
