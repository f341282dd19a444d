package todooo.domain.place;

import java.util.List;
import org.jspecify.annotations.Nullable;
import todooo.domain.todo.TodoId;

/** The statements about the places of one owner's to-dos that a storage adapter runs. */
public interface PlaceStatements {
    /** The place of a to-do; null if the owner has none of this id. */
    @Nullable
    Place find(TodoId id);

    /** The next places behind this one, the nearest first; those from the first on if it is null. */
    List<Place> behind(@Nullable Place place, int limit);

    /** The next places before this one, the nearest first. */
    List<Place> before(Place place, int limit);

    /** Gives a to-do this place, under a new change and with the version that it has. */
    void put(Place place);
}
