package todooo.domain;

/** The owner has no to-do of this id. */
public final class ToDoNotFoundException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ToDoNotFoundException(TodoId id) {
        super("There is no to-do %d".formatted(id.value()));
    }
}
