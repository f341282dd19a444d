package todooo.domain.place;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statements about the places of one owner's to-dos or lists that a storage adapter runs. */
public interface PlaceStatements {
    /** The place of this id; null if the owner has none of this id. */
    @Nullable
    Place find(long id);

    /** The next places behind this one, the nearest first; those from the first on if it is null. */
    List<Place> behind(@Nullable Place place, int limit);

    /** The next places before this one, the nearest first. */
    List<Place> before(Place place, int limit);

    /** Puts it to this place, under a new change and with the version that it has. */
    void put(Place place);
}
