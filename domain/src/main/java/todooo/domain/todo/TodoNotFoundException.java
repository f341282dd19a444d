package todooo.domain.todo;

/** The owner has no to-do of this id. */
public final class TodoNotFoundException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TodoNotFoundException(TodoId id) {
        super("There is no to-do %d".formatted(id.value()));
    }
}
