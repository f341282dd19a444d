package todooo.domain.todo;

import java.util.Locale;

/** The key belongs to a to-do that was created with another content; nothing was written. */
public final class IdempotencyKeyReusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public IdempotencyKeyReusedException(TodoId id) {
        super(String.format(Locale.ROOT, "To-do %d was created under the same key with another content", id.value()));
    }
}
