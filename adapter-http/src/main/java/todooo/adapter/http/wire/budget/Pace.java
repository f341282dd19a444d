package todooo.adapter.http.wire.budget;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The pace of a server. Tests choose another one, so that they do not depend on the speed of the machine.
 *
 * @param grace the longest time that requests in flight may take to finish when the server stops
 * @param tick tells the clock of the connections when to tick
 * @param heartbeat the longest silence of a stream of events
 */
public record Pace(Duration grace, Tick tick, Duration heartbeat) {
    /** The time between two ticks of the clock. */
    static final int TICK_MILLIS = 100;

    /** The part of the grace that it may take until all connections are accepted that came before the stop. */
    private static final int TURN_PART = 10;

    /** Proxies give up on a silent connection after a minute or half of one. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);

    public static final Pace USUAL = new Pace(Duration.ofSeconds(10), () -> TimeUnit.MILLISECONDS.sleep(TICK_MILLIS));

    /** The same with the usual heartbeat. */
    public Pace(Duration grace, Tick tick) {
        this(grace, tick, HEARTBEAT);
    }

    /** Waits until the next tick is due. */
    @FunctionalInterface
    public interface Tick {
        void await() throws InterruptedException;
    }

    public int turnMillis() {
        return (int) grace.dividedBy(TURN_PART).toMillis();
    }
}
