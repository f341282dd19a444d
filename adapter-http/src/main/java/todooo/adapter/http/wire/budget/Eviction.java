package todooo.adapter.http.wire.budget;

import java.util.Comparator;
import java.util.List;

/**
 * Makes room in the budget: ends the connections that have held most for longest, among those that wait for their
 * clients. A connection that holds nothing but itself comes last, and only once it has been idle for some moments.
 */
public final class Eviction {
    /** One part of this many of the budget is freed at once, so that the next few requests need not search again. */
    private static final int SHARE = 64;

    private record Candidate(Watched connection, Weight weight) {}

    private final MemoryBudget budget;
    private final ConnectionClock clock;
    private long inVain = -1;

    public Eviction(MemoryBudget budget, ConnectionClock clock) {
        this.budget = budget;
        this.clock = clock;
    }

    MemoryBudget budget() {
        return budget;
    }

    /** The tick of the clock. */
    long now() {
        return clock.now();
    }

    /** Whether there is room for this many bytes more, after other connections have ended if necessary. */
    synchronized boolean makeRoom(long bytes, boolean little) {
        long now = clock.now();
        long max = budget.maxBytes(little);
        if (!budget.hasRoomFor(bytes, little) && bytes <= max && inVain != now) {
            endUntilThereIsRoomFor(Math.max(bytes, max / SHARE), little, now);
            inVain = budget.hasRoomFor(bytes, little) ? -1 : now;
        }
        return budget.hasRoomFor(bytes, little);
    }

    private void endUntilThereIsRoomFor(long bytes, boolean little, long now) {
        for (Candidate candidate : candidates(now)) {
            if (budget.hasRoomFor(bytes, little)) {
                return;
            }
            candidate.connection().endToMakeRoom();
        }
    }

    private List<Candidate> candidates(long now) {
        return clock.connections().stream()
                .filter(Watched::isWaiting)
                .map(connection -> new Candidate(connection, connection.weight(now)))
                .filter(candidate -> candidate.weight().isToSpare())
                .sorted(Comparator.comparing(Candidate::weight).reversed())
                .toList();
    }
}
