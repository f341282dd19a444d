package todooo.domain.change;

/**
 * A position in the feed: behind the row of this id that was written by this change.
 *
 * @param change the number of the change, from 0
 * @param id from 0; {@link Long#MAX_VALUE} behind the whole change
 */
public record ChangePosition(long change, long id) {
    /** Before everything. */
    public static final ChangePosition BEGINNING = new ChangePosition(0, 0);

    /** Behind all rows of this change. */
    public static ChangePosition behind(long change) {
        return new ChangePosition(change, Long.MAX_VALUE);
    }

    /** Whether it is behind all rows of its change. */
    public boolean isWhole() {
        return id == Long.MAX_VALUE;
    }

    /** Whether it comes before the other one. */
    boolean isBefore(ChangePosition other) {
        return change < other.change || (change == other.change && id < other.id);
    }
}
