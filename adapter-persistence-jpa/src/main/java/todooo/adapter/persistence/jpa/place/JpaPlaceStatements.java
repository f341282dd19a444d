package todooo.adapter.persistence.jpa.place;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import todooo.adapter.persistence.jpa.query.JpqlConditions;
import todooo.adapter.persistence.jpa.query.JpqlCriteria;
import todooo.adapter.persistence.jpa.session.JpaSession;
import todooo.domain.place.Place;
import todooo.domain.place.PlaceStatements;
import todooo.domain.query.Criterion;
import todooo.domain.query.TodoSort;
import todooo.domain.query.TodoSort.Property;
import todooo.domain.todo.TodoId;
import todooo.domain.value.Owner;

/** The statements about the places of one owner's to-dos in JPQL. */
public final class JpaPlaceStatements implements PlaceStatements {
    private static final TodoSort FORWARD = new TodoSort(Property.PLACE, false);
    private static final TodoSort BACKWARD = new TodoSort(Property.PLACE, true);

    private final JpaSession session;
    private final Owner owner;
    private final JpqlCriteria criteria;
    private final long change;

    /** @param change the number of the change that the moves belong to */
    public JpaPlaceStatements(JpaSession session, Owner owner, long change) {
        this.session = session;
        this.owner = owner;
        this.criteria = new JpqlCriteria(owner, session.dialect());
        this.change = change;
    }

    @Override
    public @Nullable Place find(long id) {
        return session.read(entityManager -> entityManager
                .createQuery("""
                        select t.place
                        from TodoEntity t
                        where t.owner = :owner and t.id = :id
                        """, Long.class)
                .setParameter("owner", owner.name())
                .setParameter("id", id)
                .getResultStream()
                .map(number -> new Place(number, id))
                .findFirst()
                .orElse(null));
    }

    @Override
    public List<Place> behind(@Nullable Place place, int limit) {
        return next(place, FORWARD, limit);
    }

    @Override
    public List<Place> before(Place place, int limit) {
        return next(place, BACKWARD, limit);
    }

    private List<Place> next(@Nullable Place place, TodoSort sort, int limit) {
        JpqlConditions range = criteria.owned(
                place == null
                        ? List.of()
                        : List.of(new Criterion.Beyond(sort, place.number(), new TodoId(place.id()))));
        String jpql = String.format(
                Locale.ROOT,
                "select t.place, t.id from TodoEntity t where %s order by %s",
                range.jpql(),
                JpqlCriteria.order(sort));
        return session.read(entityManager -> range.fill(entityManager.createQuery(jpql, Object[].class))
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new Place((Long) row[0], (Long) row[1]))
                .toList());
    }

    /** Past the entity, whose version stays. */
    @Override
    public void put(Place place) {
        session.write(entityManager -> entityManager
                .createQuery("""
                        update TodoEntity t
                        set t.movedTo = :place, t.change = :change
                        where t.owner = :owner and t.id = :id
                        """)
                .setParameter("place", place.number())
                .setParameter("change", change)
                .setParameter("owner", owner.name())
                .setParameter("id", place.id())
                .executeUpdate());
    }
}
