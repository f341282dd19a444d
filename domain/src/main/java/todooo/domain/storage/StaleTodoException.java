package todooo.domain.storage;

import java.util.Locale;
import todooo.domain.todo.TodoId;

/** Another transaction changed or deleted the to-do after it was read; nothing was written. Reading it again helps. */
public final class StaleTodoException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StaleTodoException(TodoId id) {
        super(String.format(Locale.ROOT, "To-do %d was changed by another client at the same time", id.value()));
    }
}
