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

    /** The to-do has a value that comes after this one in the order of the sort, or the same value and an id that does. */
    record Beyond(TodoSort sort, long value, TodoId id) implements Criterion {}

    /** The to-do has an id that comes after this one in the order of the sort. */
    record After(TodoSort sort, TodoId id) implements Criterion {}

    /** The task of the to-do contains the text. */
    record Contains(SearchText text) implements Criterion {}
}
