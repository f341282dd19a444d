package todooo.domain.query;

import org.jspecify.annotations.Nullable;

/**
 * One page of a list: which to-dos, in what order, after which place (null for the first page), and how many at most.
 */
public record TodoQuery(
        TodoFilter filter, TodoSort sort, @Nullable TodoPosition after, PageLimit limit) {
    /** The first page of every to-do, the oldest first. */
    public static final TodoQuery ALL = new TodoQuery(TodoFilter.ALL, TodoSort.OLDEST_FIRST, null, PageLimit.DEFAULT);

    /** The same page of those that the filter lets through. */
    public TodoQuery of(TodoFilter other) {
        return new TodoQuery(other, sort, after, limit);
    }

    /** The same page in another order. */
    public TodoQuery by(TodoSort other) {
        return new TodoQuery(filter, other, after, limit);
    }

    /** The page after this position; null is before the first to-do. */
    public TodoQuery after(@Nullable TodoPosition position) {
        return new TodoQuery(filter, sort, position, limit);
    }

    /** The same page with another limit. */
    public TodoQuery atMost(PageLimit other) {
        return new TodoQuery(filter, sort, after, other);
    }
}
