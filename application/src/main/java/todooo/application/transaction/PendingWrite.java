package todooo.application.transaction;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import todooo.application.port.out.Transactions;
import todooo.application.port.out.UnitOfWork;

/** A write on its way through a group commit: the writer runs and answers it, and the caller waits for the answer. */
final class PendingWrite<T extends @Nullable Object> {
    private final Function<? super UnitOfWork, ? extends T> work;
    private final CountDownLatch answered = new CountDownLatch(1);
    private @Nullable T result;
    private @Nullable Throwable thrown;
    private boolean begun;

    PendingWrite(Function<? super UnitOfWork, ? extends T> work) {
        this.work = work;
    }

    /** Runs it as a part of a group; the answer follows when the group's commit has succeeded or failed. */
    void run(UnitOfWork unit) {
        begun = true;
        result = work.apply(unit);
    }

    /** Whether a transaction got as far as to run it. */
    boolean hasBegun() {
        return begun;
    }

    void succeed() {
        answered.countDown();
    }

    void fail(Throwable reason) {
        thrown = reason;
        answered.countDown();
    }

    /** Runs it in a transaction of its own, and answers. Returns why that could not be begun, if so. */
    Optional<Throwable> runAlone(Transactions transactions) {
        begun = false;
        try {
            transactions.write(unit -> {
                run(unit);
                return this;
            });
            succeed();
            return Optional.empty();
        } catch (Throwable reason) { // goes to the caller, as it is
            fail(reason);
            return begun ? Optional.empty() : Optional.of(reason);
        }
    }

    /** The answer. An interrupt does not end the wait, as what has begun may be committed; it is kept for later. */
    @SuppressWarnings("NullAway") // the result is null only where T may be
    T await() {
        boolean interrupted = false;
        while (answered.getCount() > 0) {
            try {
                answered.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (thrown != null) {
            throw PendingWrite.<RuntimeException>asItIs(thrown);
        }
        return result;
    }

    /** Lets a checked exception that the work threw on the sly pass on the sly. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Throwable> E asItIs(Throwable thrown) throws E {
        throw (E) thrown;
    }
}
