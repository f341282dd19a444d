package todooo.application.testkit.memory;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import todooo.application.testkit.Snapshot.Row;
import todooo.domain.place.Place;
import todooo.domain.place.PlaceStatements;
import todooo.domain.todo.TodoId;

/** The places of one owner's to-dos in a snapshot. */
final class InMemoryPlaces implements PlaceStatements {
    private static final Comparator<Place> ORDER =
            Comparator.comparingLong(Place::number).thenComparingLong(Place::id);

    private final InMemorySession session;
    private final InMemoryTodoRepository todos;

    InMemoryPlaces(InMemorySession session, InMemoryTodoRepository todos) {
        this.session = session;
        this.todos = todos;
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
        long change = todos.change();
        Row row = session.toRead().row(new TodoId(place.id()));
        todos.write(new Row(row.value(), place.number(), change, row.deletion()));
    }

    private Stream<Place> all() {
        return todos.placed()
                .map(placed -> new Place(placed.place(), placed.todo().id().value()));
    }
}
