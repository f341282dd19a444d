package todooo.bootstrap.process;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import jdk.management.VirtualThreadSchedulerMXBean;

/**
 * Adds threads that carry the virtual ones while some of those starve. A carrier first runs what is ready in its own queue,
 * which busy clients fill without an end; what other threads make ready, such as the answer to a write, then waits for a
 * carrier that is not busy. With as many carriers as processors there may be none for seconds. With twice as many there is
 * one, but reads are slower by a quarter. So there are more only while they are needed: now and then a virtual thread is
 * started to see how soon it gets its turn. And the JDK's read pollers, virtual threads that fill the queues of the carriers
 * they are on, are for half of the carriers only.
 */
public final class Carriers {
    /** How many read pollers there are. The JDK reads it in {@code sun.nio.ch.Poller}, and documents it nowhere. */
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

    /** Sees to it from now on; to be called before the first virtual thread starts, which is when the JDK reads the property. */
    public static void watch() {
        if (System.getProperty(POLLERS) == null) {
            System.setProperty(
                    POLLERS, Integer.toString(pollers(Runtime.getRuntime().availableProcessors())));
        }
        watch(ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class), LASTING);
    }

    /** For half of so many carriers; a power of two, as the JDK asks for. */
    static int pollers(int carriers) {
        return Math.max(1, Integer.highestOneBit(carriers / 2));
    }

    /**
     * Sees to it until the thread is interrupted that is returned.
     *
     * @param lasting how long there are more carriers after a turn that was late
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
            Thread.currentThread().interrupt(); // nobody needs them any more
        }
    }

    private boolean isInTime() throws InterruptedException {
        return turns.tryAcquire(LATE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The scheduler adds carriers when something comes to a queue that was empty; a new thread may have one of its own. */
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
