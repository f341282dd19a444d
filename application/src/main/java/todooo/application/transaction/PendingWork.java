package todooo.application.transaction;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import todooo.application.port.out.UnitOfWork;
import todooo.application.port.out.Work;
import todooo.domain.storage.StorageException;

/**
 * Work on its way through another thread, which runs and answers it, while the caller waits for the answer. Either the
 * work begins or its caller leaves, never both.
 */
sealed class PendingWork<T extends @Nullable Object> permits PendingWrite {
    private final Work<? extends T> work;
    private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.WAITING);
    private final CountDownLatch answered = new CountDownLatch(1);
    private @Nullable T result;
    private @Nullable Throwable thrown;

    PendingWork(Work<? extends T> work) {
        this.work = work;
    }

    /** Runs it, for the first time or again, unless its caller has left. */
    void run(UnitOfWork unit) {
        if (stage.compareAndSet(Stage.WAITING, Stage.BEGUN) || stage.get() == Stage.BEGUN) {
            result = work.run(unit);
        }
    }

    /** Notes that nothing of it is kept: until it is run again, its caller may leave. */
    void undo() {
        stage.compareAndSet(Stage.BEGUN, Stage.WAITING);
    }

    /** Answers with what the last run returned; work that never ran is left to the reason why it did not. */
    void succeed() {
        if (stage.get() == Stage.BEGUN) {
            answered.countDown();
        }
    }

    /** Answers with this exception or error, as it is, if it has no answer yet. */
    void fail(Throwable reason) {
        if (!isAnswered()) {
            thrown = reason;
            answered.countDown();
        }
    }

    boolean isAnswered() {
        return answered.getCount() == 0;
    }

    /**
     * Answers that it waited for too long, unless it has begun; then it never will.
     *
     * @param maxWait how long it may wait to begin
     * @return false if it has begun
     */
    boolean leave(Duration maxWait) {
        boolean left = stage.compareAndSet(Stage.WAITING, Stage.LEFT);
        if (left) {
            fail(new StorageException.Unavailable(new TimeoutException(
                    String.format(Locale.ROOT, "It had not begun after %d ms", maxWait.toMillis()))));
        }
        return left;
    }

    /** The answer. An interrupt does not end the wait, as what has begun may be committed; it is kept for later. */
    T await() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    answered.await();
                    return answer();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * The answer, or that it waited for too long. After an interrupt the time to begin counts anew.
     *
     * @param maxWait how long it may wait to begin
     * @param leaving takes it out of its queue
     * @throws StorageException.Unavailable if it has not begun by then; it never will
     */
    T await(Duration maxWait, Runnable leaving) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    if (!answered.await(maxWait.toNanos(), TimeUnit.NANOSECONDS) && leave(maxWait)) {
                        leaving.run();
                    }
                    return await();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @SuppressWarnings("NullAway") // the result is null only where T may be
    private T answer() {
        if (thrown != null) {
            throw PendingWork.<RuntimeException>asItIs(thrown);
        }
        return result;
    }

    /** Rethrows a checked exception without declaring it. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Throwable> E asItIs(Throwable thrown) throws E {
        throw (E) thrown;
    }

    private enum Stage {
        WAITING,
        BEGUN,
        LEFT
    }
}
