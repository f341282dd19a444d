package todooo.bootstrap.process;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import jdk.management.VirtualThreadSchedulerMXBean;

/**
 * Adds carrier threads while virtual threads starve. A carrier first runs the threads in its own queue, which busy
 * clients can keep full; threads that others make ready, such as the answer to a write, then wait for a carrier that is
 * idle. With as many carriers as processors there may be none for seconds. With twice as many there is one, but reads
 * are a quarter slower. So this class adds carriers only while they are needed: it starts a virtual thread at intervals
 * and measures how soon it runs.
 *
 * <p>The read pollers of the JDK are virtual threads that fill the queues of their carriers; this class gives them half
 * of the carriers only.
 */
public final class Carriers {
    /** The number of read pollers, which the JDK reads in {@code sun.nio.ch.Poller} and documents nowhere. */
    private static final String POLLERS = "jdk.readPollers";

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration LATE = Duration.ofMillis(100);
    private static final Duration LASTING = Duration.ofSeconds(10);

    private final VirtualThreadSchedulerMXBean scheduler;
    private final int usual;
    private final Duration lasting;
    private final Semaphore turns = new Semaphore(0);
    private long lastLate;

    private Carriers(VirtualThreadSchedulerMXBean scheduler, Duration lasting) {
        this.scheduler = scheduler;
        this.usual = scheduler.getParallelism();
        this.lasting = lasting;
    }

    /**
     * Starts to watch. It must be called before the first virtual thread starts, as the JDK reads the property then.
     */
    public static void watch() {
        if (System.getProperty(POLLERS) == null) {
            System.setProperty(
                    POLLERS, Integer.toString(pollers(Runtime.getRuntime().availableProcessors())));
        }
        watch(ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class), LASTING);
    }

    /** The number of pollers for half of the carriers; a power of two, as the JDK requires. */
    static int pollers(int carriers) {
        return Math.max(1, Integer.highestOneBit(carriers / 2));
    }

    /**
     * Watches until the returned thread is interrupted.
     *
     * @param lasting how long the carriers stay after a turn that was late
     */
    static Thread watch(VirtualThreadSchedulerMXBean scheduler, Duration lasting) {
        return Thread.ofPlatform().daemon().name("carriers").start(new Carriers(scheduler, lasting)::lookNowAndThen);
    }

    private void lookNowAndThen() {
        try {
            while (true) {
                Thread.sleep(PAUSE);
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the end was asked for
        }
    }

    private boolean isInTime() throws InterruptedException {
        return turns.tryAcquire(LATE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Makes the scheduler start a carrier, which it does when a thread arrives at an empty queue; a new thread may have
     * one.
     */
    private static void wake() {
        Thread.ofPlatform().start(() -> Thread.startVirtualThread(() -> {}));
    }

    private void look() throws InterruptedException {
        Thread.startVirtualThread(turns::release);
        if (!isInTime()) {
            do {
                scheduler.setParallelism(2 * usual);
                wake();
            } while (!isInTime());
            lastLate = System.nanoTime();
        } else if (scheduler.getParallelism() > usual && System.nanoTime() - lastLate > lasting.toNanos()) {
            scheduler.setParallelism(usual);
        }
    }
}
