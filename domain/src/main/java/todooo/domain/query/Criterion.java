package todooo.domain.query;

import todooo.domain.query.TodoSort.Property;
import todooo.domain.todo.TodoId;

/** One condition that a to-do of a list meets; storage adapters put it into their own language. */
public sealed interface Criterion {
    /** The to-do is, or is not, completed. */
    record Equal(boolean completed) implements Criterion {}

    /** The to-do has no value of the property. */
    record Missing(Property property) implements Criterion {}

    /** The to-do has a value of the property. */
    record Present(Property property) implements Criterion {}

    /** In the order of the sort, the to-do has a later value, or the same value and a later id. */
    record Beyond(TodoSort sort, long value, TodoId id) implements Criterion {}

    /** In the order of the sort, the to-do has an earlier value, or the same value and at most this id. */
    record UpTo(TodoSort sort, long value, TodoId id) implements Criterion {}

    /** In the order of the sort, the to-do has a later id. */
    record After(TodoSort sort, TodoId id) implements Criterion {}

    /** The task of the to-do contains the text. */
    record Contains(SearchText text) implements Criterion {}
}
