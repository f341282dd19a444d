package todooo.adapter.http.wire.budget;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the connections that the server ends, and logs their number, not each of them. */
public final class EndedConnections {
    private static final System.Logger LOG = System.getLogger(EndedConnections.class.getName());
    private static final long MINUTE = Duration.ofMinutes(1).toMillis();

    private final AtomicLong slow = new AtomicLong();
    private final AtomicLong overBudget = new AtomicLong();
    private long due = Long.MAX_VALUE; // only the clock's thread knows it

    public void countSlow() {
        slow.incrementAndGet();
    }

    public void countOverBudget() {
        overBudget.incrementAndGet();
    }

    /** Logs at most one line a minute, a minute after the first of those that it counts. */
    void logNowAndThen(long nowMillis) {
        if (slow.get() + overBudget.get() == 0) {
            return;
        }
        if (due == Long.MAX_VALUE) {
            due = nowMillis + MINUTE;
        } else if (due <= nowMillis) {
            due = Long.MAX_VALUE;
            LOG.log(
                    Level.INFO,
                    "Within a minute " + slow.getAndSet(0)
                            + " connections ended because their clients were too slow, and " + overBudget.getAndSet(0)
                            + " because clients made the service hold too much");
        }
    }
}
