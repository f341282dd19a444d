package todooo.domain.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The places of a list, which note what is written. */
final class PlacesInMemory implements PlaceStatements {
    private static final Comparator<Place> ORDER =
            Comparator.comparingLong(Place::number).thenComparingLong(Place::id);

    final List<Place> written = new ArrayList<>();
    private final TreeSet<Place> sorted = new TreeSet<>(ORDER);
    private final Map<Long, Place> byId = new HashMap<>();

    /** Adds to-dos with these ids. */
    PlacesInMemory add(long... ids) {
        for (long id : ids) {
            set(new Place(id * Place.STRIDE, id));
        }
        return this;
    }

    /** Adds a to-do at a place of its own. */
    PlacesInMemory addAt(long number, long id) {
        set(new Place(number, id));
        return this;
    }

    List<Long> ids() {
        return sorted.stream().map(Place::id).toList();
    }

    List<Long> numbers() {
        return sorted.stream().map(Place::number).toList();
    }

    void remove(long id) {
        sorted.remove(byId.remove(id));
    }

    @Override
    public @Nullable Place find(long id) {
        return byId.get(id);
    }

    @Override
    public List<Place> behind(@Nullable Place place, int limit) {
        return first(place == null ? sorted : sorted.tailSet(place, false), limit);
    }

    @Override
    public List<Place> before(Place place, int limit) {
        return first(sorted.headSet(place, false).descendingSet(), limit);
    }

    private static List<Place> first(Collection<Place> places, int limit) {
        return places.stream().limit(limit).toList();
    }

    @Override
    public void put(Place place) {
        written.add(place);
        set(place);
    }

    private void set(Place place) {
        Place before = byId.put(place.id(), place);
        if (before != null) {
            sorted.remove(before);
        }
        sorted.add(place);
    }
}
