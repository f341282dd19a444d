package todooo.domain.storage;

import java.util.Locale;
import todooo.domain.value.Id;

/** Another transaction changed or deleted the value after it was read; nothing was written. Reading it again helps. */
public final class StaleVersionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StaleVersionException(Id id) {
        super(String.format(
                Locale.ROOT,
                "The version of %s %d is no longer the stored one",
                id.getClass().getSimpleName(),
                id.value()));
    }
}
