package todooo.application.change;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the one thread that waits for it; how often it rang before that does not matter. Ringing never waits. */
final class Bell {
    private final Semaphore rung = new Semaphore(0);

    void ring() {
        if (rung.availablePermits() == 0) {
            rung.release();
        }
    }

    /** Whether it has rung since it was asked last. */
    boolean hasRung() {
        return rung.drainPermits() > 0;
    }

    /** Returns once it rings, or after the longest wait. */
    void await(Duration maxWait) throws InterruptedException {
        if (rung.tryAcquire(maxWait.toNanos(), TimeUnit.NANOSECONDS)) {
            rung.drainPermits();
        }
    }
}
