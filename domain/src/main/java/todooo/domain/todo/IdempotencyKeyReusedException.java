package todooo.domain.todo;

/** The key belongs to a to-do that was created with another content; nothing was written. */
public final class IdempotencyKeyReusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public IdempotencyKeyReusedException(TodoId id) {
        super("To-do %d was created under the same key with another content".formatted(id.value()));
    }
}
