package todooo.bootstrap;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.ToIntFunction;
import todooo.bootstrap.process.Vital;
import todooo.domain.storage.StaleVersionException;
import todooo.domain.storage.StorageException;

/**
 * Finishes acts that stopped half way, at once and then again and again, on a thread of its own. A database that fails
 * ends neither the start nor this thread: it tries again the next time.
 */
final class Finishing implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Finishing.class.getName());
    private static final Duration LONGEST_SLICE = Duration.ofSeconds(5);

    private final ToIntFunction<BooleanSupplier> acts;
    private final Duration pause;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;

    private Finishing(ToIntFunction<BooleanSupplier> acts, Duration pause) {
        this.acts = acts;
        this.pause = pause;
        this.thread = Thread.ofPlatform().daemon().name("finishing").unstarted(this::run);
    }

    /**
     * Begins to finish acts.
     *
     * @param acts finishes some, as long as it is to go on, and returns how many; throws what its storage throws
     * @param pause how long it waits before it does that again
     */
    static Finishing start(ToIntFunction<BooleanSupplier> acts, Duration pause) {
        var finishing = new Finishing(acts, pause);
        finishing.thread.start();
        return finishing;
    }

    Vital vital() {
        return new Vital("the thread that finishes acts has ended", thread::isAlive);
    }

    private void run() {
        try {
            do {
                finish();
            } while (!closing.await(pause.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // ends it
        }
    }

    private void finish() {
        try {
            int finished = acts.applyAsInt(() -> closing.getCount() > 0);
            if (finished > 0) {
                LOG.log(
                        Level.INFO,
                        () -> String.format(
                                Locale.ROOT, "Finished acts on many to-dos that had stopped: %d", finished));
            }
        } catch (StorageException | StaleVersionException e) {
            LOG.log(Level.DEBUG, "Acts that had stopped are not finished yet", e);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Acts that had stopped cannot be finished", e);
        }
    }

    /** Lets it end the slice that it is at. */
    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(LONGEST_SLICE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
