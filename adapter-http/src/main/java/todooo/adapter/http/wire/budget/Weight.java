package todooo.adapter.http.wire.budget;

import java.util.Comparator;

/** The cost of a connection: bytes times ticks, without the bytes of the connection itself; then the ticks. */
public record Weight(long byteTicks, long ticks) implements Comparable<Weight> {
    private static final Comparator<Weight> ORDER =
            Comparator.comparingLong(Weight::byteTicks).thenComparingLong(Weight::ticks);

    /** So soon after a response, a client that holds nothing may be about to send its next request. */
    private static final long SOON = 2;

    boolean isToSpare() {
        return byteTicks > 0 || ticks > SOON;
    }

    @Override
    public int compareTo(Weight other) {
        return ORDER.compare(this, other);
    }
}
