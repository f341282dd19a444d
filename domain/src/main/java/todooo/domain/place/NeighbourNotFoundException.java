package todooo.domain.place;

import java.util.Locale;
import todooo.domain.value.Id;

/** Something cannot be moved behind this one: the owner has none of this id, or it is the same. */
public final class NeighbourNotFoundException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NeighbourNotFoundException(Id after) {
        super(String.format(
                Locale.ROOT, "There is no other %s %d", after.getClass().getSimpleName(), after.value()));
    }
}
