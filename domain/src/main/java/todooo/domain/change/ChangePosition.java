package todooo.domain.change;

import static java.util.Comparator.comparingLong;

import java.util.Comparator;

/**
 * A position in the feed: behind the row of this kind and id that was written by this change.
 *
 * @param change the number of the change, from 0
 * @param id from 0; {@link Long#MAX_VALUE} behind all of the kind
 */
public record ChangePosition(long change, ChangedKind kind, long id) implements Comparable<ChangePosition> {
    /** Before everything. */
    public static final ChangePosition BEGINNING = new ChangePosition(0, ChangedKind.LIST, 0);

    private static final Comparator<ChangePosition> ORDER = comparingLong(ChangePosition::change)
            .thenComparing(ChangePosition::kind)
            .thenComparingLong(ChangePosition::id);

    /** Behind all rows of this change. */
    public static ChangePosition behind(long change) {
        return new ChangePosition(change, ChangedKind.TODO, Long.MAX_VALUE);
    }

    /** Whether it is behind all rows of its change. */
    public boolean isWhole() {
        return kind == ChangedKind.TODO && id == Long.MAX_VALUE;
    }

    /** The id behind which those of a kind begin in this change; {@link Long#MAX_VALUE} if none follows. */
    public long idOf(ChangedKind other) {
        int order = other.compareTo(kind);
        if (order == 0) {
            return id;
        }
        return order < 0 ? Long.MAX_VALUE : 0;
    }

    @Override
    public int compareTo(ChangePosition other) {
        return ORDER.compare(this, other);
    }
}
