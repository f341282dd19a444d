package todooo.domain.trash;

import java.util.Locale;

/** The owner's trash has no deletion of this id. */
public final class DeletionNotFoundException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DeletionNotFoundException(DeletionId id) {
        super(String.format(Locale.ROOT, "There is no deletion %d", id.value()));
    }
}
