package todooo.domain.list;

import java.util.Locale;

/** A to-do was to be put into a list that its owner does not have; nothing was written. */
public final class UnknownListException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnknownListException(ListId id) {
        super(String.format(Locale.ROOT, "There is no list %d to put it into", id.value()));
    }
}
