package todooo.domain.todo;

import java.util.Locale;

/** The owner has no to-do of this id. */
public final class TodoNotFoundException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TodoNotFoundException(TodoId id) {
        super(String.format(Locale.ROOT, "There is no to-do %d", id.value()));
    }
}
