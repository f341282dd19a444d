package todooo.domain.todo;

import java.util.Locale;

/** The to-do is not at the version that its sender wanted to meet; nothing was written. */
public final class PreconditionFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ToDo current;

    /** With the to-do as it is. */
    public PreconditionFailedException(ToDo current) {
        super(String.format(
                Locale.ROOT, "To-do %d is at version %d", current.id().value(), current.version()));
        this.current = current;
    }

    /** The current to-do, on which the client can base another try. */
    public ToDo current() {
        return current;
    }
}
