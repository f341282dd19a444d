package todooo.domain.query;

import org.jspecify.annotations.Nullable;

/**
 * One page of a list: which to-dos, in what order, after which place (null for the first page), and how many at most.
 */
public record TodoQuery(
        TodoFilter filter, TodoSort sort, @Nullable TodoPosition after, PageLimit limit) {
    /** The first page of every to-do, the oldest first. */
    public static final TodoQuery ALL = new TodoQuery(TodoFilter.ALL, TodoSort.OLDEST_FIRST, null, PageLimit.DEFAULT);

    /**
     * Whether many to-dos may have to be examined, to find the page or as it is longer than {@link PageLimit#DEFAULT}.
     */
    public boolean isCostly() {
        return mayPassOver() || limit.value() > PageLimit.DEFAULT.value();
    }

    /**
     * Whether to-dos may have to be examined that are not on the page: there is no index of texts in the order of a
     * list, and of what is completed only in the order of creation.
     */
    public boolean mayPassOver() {
        return filter.text() != null || (filter.completed() != null && !isRangeOfCompleted());
    }

    /** Whether the page is read in several parts, which needs one snapshot for all of them. */
    public boolean hasSeveralParts() {
        return sort.property().isOptional() && (after == null || after.value() != null);
    }

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

    /** Whether an index that has the order of the list begins with whether a to-do is completed. */
    public boolean isRangeOfCompleted() {
        return filter.completed() != null && sort.property() == TodoSort.Property.CREATED;
    }
}
