package todooo.adapter.persistence.jdbc;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import todooo.adapter.persistence.jdbc.query.SqlConditions;
import todooo.adapter.persistence.jdbc.session.JdbcSession;
import todooo.domain.place.Place;
import todooo.domain.place.PlaceStatements;
import todooo.domain.value.Owner;

final class JdbcPlaces implements PlaceStatements {
    private final JdbcSession session;
    private final Owner owner;
    private final String table;
    private final String present;
    private final long change;

    /**
     * The places in a table.
     *
     * @param present the condition of the rows that have a place
     * @param change the number under which places are written
     */
    JdbcPlaces(JdbcSession session, Owner owner, String table, String present, long change) {
        this.session = session;
        this.owner = owner;
        this.table = table;
        this.present = present;
        this.change = change;
    }

    @Override
    public @Nullable Place find(long id) {
        List<Place> found = places("id = ?", "asc", 1, id);
        return found.isEmpty() ? null : found.getFirst();
    }

    @Override
    public List<Place> behind(@Nullable Place place, int limit) {
        return place == null ? places("true", "asc", limit) : places(beyond(">"), "asc", limit, place);
    }

    @Override
    public List<Place> before(Place place, int limit) {
        return places(beyond("<"), "desc", limit, place);
    }

    private String beyond(String comparison) {
        return String.format(
                Locale.ROOT, "(%s, id) %s (?, ?)", session.dialect().place(), comparison);
    }

    private List<Place> places(String condition, String direction, int limit, Place place) {
        return places(condition, direction, limit, place.number(), place.id());
    }

    private List<Place> places(String condition, String direction, int limit, Object... values) {
        String place = session.dialect().place();
        return session.query(
                String.format(Locale.ROOT, """
                select %1$s, id
                from %4$s
                where owner = ? and %5$s and %2$s
                order by %1$s %3$s, id %3$s
                limit ?
                """, place, condition, direction, table, present),
                row -> new Place(row.getLong(1), row.getLong(2)),
                SqlConditions.parameters(owner.name(), List.of(values), limit));
    }

    @Override
    public void put(Place place) {
        session.update(String.format(Locale.ROOT, """
                update %s
                set moved_to = ?, change = ?
                where owner = ? and id = ?
                """, table), place.number(), change, owner.name(), place.id());
    }
}
