package todooo.application.testkit.memory;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import todooo.application.testkit.Snapshot.Row;
import todooo.domain.place.Place;
import todooo.domain.place.PlaceStatements;

/** The places of one owner's to-dos, or lists, in a snapshot. */
final class InMemoryPlaces implements PlaceStatements {
    private static final Comparator<Place> ORDER =
            Comparator.comparingLong(Place::number).thenComparingLong(Place::id);

    private final InMemoryFeedRepository<?, ?, ?> values;

    InMemoryPlaces(InMemoryFeedRepository<?, ?, ?> values) {
        this.values = values;
    }

    @Override
    public @Nullable Place find(long id) {
        return all().filter(place -> place.id() == id).findFirst().orElse(null);
    }

    @Override
    public List<Place> behind(@Nullable Place place, int limit) {
        return all().filter(other -> place == null || ORDER.compare(other, place) > 0)
                .sorted(ORDER)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Place> before(Place place, int limit) {
        return all().filter(other -> ORDER.compare(other, place) < 0)
                .sorted(ORDER.reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public void put(Place place) {
        Row row = values.row(place.id());
        values.write(new Row(row.value(), place.number(), values.change(), row.deletion()));
    }

    private Stream<Place> all() {
        return values.rows().map(row -> new Place(row.place(), row.value().id().value()));
    }
}
