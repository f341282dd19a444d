package todooo.domain.change;

import todooo.domain.list.ListId;
import todooo.domain.todo.TodoId;
import todooo.domain.value.Id;

/** The kinds of what changes, in the order in which the feed tells them within one change: a list before its to-dos. */
public enum ChangedKind {
    LIST,
    TODO;

    /** The kind of what has this id. */
    static ChangedKind of(Id id) {
        return switch (id) {
            case ListId _ -> LIST;
            case TodoId _ -> TODO;
            default -> throw new IllegalArgumentException("The feed does not tell of " + id);
        };
    }

    /** The id of this number. */
    public Id id(long value) {
        return switch (this) {
            case LIST -> new ListId(value);
            case TODO -> new TodoId(value);
        };
    }
}
