package todooo.bootstrap.process;

import java.time.Duration;
import java.util.List;

/**
 * Checks each second whether the service can go on, and ends the process as soon as it cannot. It closes nothing, as
 * that could wait for a part that is gone. It is a platform thread, so that virtual threads that occupy every carrier
 * do not delay it.
 */
public final class Watchdog {
    public static final Duration INTERVAL = Duration.ofSeconds(1);

    private final List<Vital> always;
    private final LastWords lastWords;
    private final long intervalMillis;
    private List<Vital> whileServing = List.of();

    private Watchdog(List<Vital> always, LastWords lastWords, Duration interval) {
        this.always = List.copyOf(always);
        this.lastWords = lastWords;
        this.intervalMillis = interval.toMillis();
    }

    /** Starts to watch these until the process ends. */
    public static Watchdog start(List<Vital> always, LastWords lastWords, Duration interval) {
        var watchdog = new Watchdog(always, lastWords, interval);
        Thread.ofPlatform().daemon().name("watchdog").start(watchdog::watch);
        return watchdog;
    }

    /** Watches these as well, from now on until {@link #serviceStops()}. */
    public synchronized void serviceRuns(List<Vital> vitals) {
        whileServing = List.copyOf(vitals);
    }

    /** Watches only the parts of the process itself: the service is about to end its threads. */
    public synchronized void serviceStops() {
        whileServing = List.of();
    }

    private void watch() {
        try {
            do {
                Thread.sleep(intervalMillis);
            } while (isEverythingThere());
        } catch (OutOfMemoryError e) {
            lastWords.outOfMemory();
        } catch (InterruptedException | RuntimeException | Error e) {
            lastWords.end("the watchdog failed (" + e + ")");
        }
    }

    private synchronized boolean isEverythingThere() {
        return areThere(always) && areThere(whileServing);
    }

    // Without an iterator: this has to work when there is no memory left.
    private boolean areThere(List<Vital> vitals) {
        for (int i = 0; i < vitals.size(); i++) {
            if (!vitals.get(i).alive().getAsBoolean()) {
                lastWords.end(vitals.get(i).loss());
                return false;
            }
        }
        return true;
    }
}
