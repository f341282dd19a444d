package todooo.adapter.http.wire;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.locks.LockSupport;

/** The thread of Helidon that accepts connections. Helidon does not report its end. */
public final class AcceptLoop {
    private static final String NAME = "server-@default-listener";

    private final Thread thread;

    AcceptLoop(Thread thread) {
        this.thread = thread;
    }

    /** The loop that was started last. */
    public static AcceptLoop newest() {
        ThreadGroup group = Objects.requireNonNull(Thread.currentThread().getThreadGroup(), "The thread has ended");
        Thread[] threads = new Thread[2 * group.activeCount() + 16];
        int count = group.enumerate(threads);
        return Arrays.stream(threads, 0, count)
                .filter(thread -> thread.getName().equals(NAME))
                .max(Comparator.comparingLong(Thread::threadId))
                .map(AcceptLoop::new)
                .orElseThrow(() -> new IllegalStateException("There is no thread named " + NAME));
    }

    /**
     * Whether it can still accept. After an error the thread stops its own server and waits for its own end, for ever:
     * at first for a limited time, then for a future. While it accepts, it does neither.
     */
    public boolean isAlive() {
        return thread.isAlive()
                && thread.getState() != Thread.State.TIMED_WAITING
                && !(LockSupport.getBlocker(thread) instanceof ForkJoinPool.ManagedBlocker);
    }
}
