package todooo.domain.list;

import java.util.Locale;

/** The owner has no list of this id. */
public final class ListNotFoundException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ListNotFoundException(ListId id) {
        super(String.format(Locale.ROOT, "There is no list %d", id.value()));
    }
}
