package todooo.adapter.persistence.jpa.place;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import todooo.adapter.persistence.jpa.query.JpqlConditions;
import todooo.adapter.persistence.jpa.repository.Mapping;
import todooo.adapter.persistence.jpa.session.JpaSession;
import todooo.domain.place.Place;
import todooo.domain.place.PlaceStatements;
import todooo.domain.value.Owner;

/** The statements about the places of one owner's to-dos, or lists, in JPQL. */
public final class JpaPlaceStatements implements PlaceStatements {
    private final JpaSession session;
    private final Owner owner;
    private final Mapping<?, ?, ?, ?> mapping;
    private final long change;

    /**
     * The statements about what is mapped so.
     *
     * @param mapping of an entity with the attributes {@code place}, {@code movedTo} and {@code change}
     * @param change the number of the change that the moves belong to
     */
    public JpaPlaceStatements(JpaSession session, Owner owner, Mapping<?, ?, ?, ?> mapping, long change) {
        this.session = session;
        this.owner = owner;
        this.mapping = mapping;
        this.change = change;
    }

    @Override
    public @Nullable Place find(long id) {
        JpqlConditions one = mapping.owned(owner).and("t.id = :id", Map.of("id", id));
        return places(one, "", 1).stream().findFirst().orElse(null);
    }

    @Override
    public List<Place> behind(@Nullable Place place, int limit) {
        JpqlConditions range = mapping.owned(owner);
        if (place != null) {
            range.and("(t.place, t.id) > (:place, :id)", values(place));
        }
        return places(range, " order by t.place, t.id", limit);
    }

    @Override
    public List<Place> before(Place place, int limit) {
        JpqlConditions range = mapping.owned(owner).and("(t.place, t.id) < (:place, :id)", values(place));
        return places(range, " order by t.place desc, t.id desc", limit);
    }

    private static Map<String, Object> values(Place place) {
        return Map.of("place", place.number(), "id", place.id());
    }

    private List<Place> places(JpqlConditions conditions, String order, int limit) {
        String jpql = String.format(
                Locale.ROOT, "select t.place, t.id from %s where %s%s", mapping.from(), conditions.jpql(), order);
        return session.read(entityManager -> conditions
                .fill(entityManager.createQuery(jpql, Object[].class))
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new Place((Long) row[0], (Long) row[1]))
                .toList());
    }

    /** Past the entity, whose version stays. */
    @Override
    public void put(Place place) {
        String jpql = String.format(Locale.ROOT, """
                update %s
                set t.movedTo = :place, t.change = :change
                where t.owner = :owner and t.id = :id
                """, mapping.from());
        session.write(entityManager -> entityManager
                .createQuery(jpql)
                .setParameter("place", place.number())
                .setParameter("change", change)
                .setParameter("owner", owner.name())
                .setParameter("id", place.id())
                .executeUpdate());
    }
}
