package todooo.domain.todo;

import org.jspecify.annotations.Nullable;

/** One change to the content of a to-do; what no edit names stays as it is. */
public sealed interface TodoEdit {
    /** Says anew what is to be done. */
    record SetTask(Task task) implements TodoEdit {}

    /** Says whether it is done. */
    record SetCompleted(boolean completed) implements TodoEdit {}

    /** Moves it in its owner's own order; null takes it out of that order. */
    record SetOrder(@Nullable Integer order) implements TodoEdit {}
}
