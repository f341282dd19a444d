package todooo.domain.todo;

import java.util.Locale;

/** A to-do cannot be moved behind this one: the owner has none of this id, or it is the same. */
public final class NeighbourNotFoundException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NeighbourNotFoundException(TodoId after) {
        super(String.format(Locale.ROOT, "There is no other to-do %d", after.value()));
    }
}
