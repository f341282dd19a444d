package todooo.domain.place;

import todooo.domain.todo.TodoId;

/**
 * The place of a to-do: the order is by number, and by id where the numbers are the same.
 *
 * @param number the id of the to-do times {@value #STRIDE} until it is moved
 */
public record Place(long number, TodoId id) {
    /** The distance of to-dos that were added one after the other and never moved. */
    public static final long STRIDE = 1 << 20;
}
