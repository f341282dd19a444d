package todooo.domain.place;

/**
 * The place of a to-do or a list among its like: the order is by number, and by id where the numbers are the same.
 *
 * @param number the id times {@value #STRIDE} until it is moved
 */
public record Place(long number, long id) {
    /** The distance of what was added one after the other and never moved. */
    public static final long STRIDE = 1 << 20;
}
