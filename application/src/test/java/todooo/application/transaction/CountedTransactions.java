package todooo.application.transaction;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import todooo.application.port.out.Work;
import todooo.application.testkit.ForwardingTransactions;
import todooo.application.testkit.Sneaky;
import todooo.application.testkit.memory.InMemoryTransactions;
import todooo.domain.value.Owner;

/** Transactions in memory that count their commits, and fail or wait to begin, or fail to commit, when told so. */
final class CountedTransactions extends ForwardingTransactions {
    private final AtomicInteger attempts = new AtomicInteger();
    private final AtomicInteger commits = new AtomicInteger();
    private volatile @Nullable Throwable failure;
    private volatile @Nullable RuntimeException failureToBegin;
    private volatile CountDownLatch mayBegin = new CountDownLatch(0);

    CountedTransactions() {
        super(new InMemoryTransactions());
    }

    int attempts() {
        return attempts.get();
    }

    int commits() {
        return commits.get();
    }

    void failCommitsWith(Throwable thrown) {
        failure = thrown;
    }

    void delayBeginsUntil(CountDownLatch latch) {
        mayBegin = latch;
    }

    void failBeginsWith(RuntimeException thrown) {
        failureToBegin = thrown;
    }

    @Override
    public <T extends @Nullable Object> T write(Owner owner, Work<? extends T> work) {
        attempts.incrementAndGet();
        await(mayBegin);
        if (failureToBegin != null) {
            throw failureToBegin;
        }
        T written = super.write(owner, unit -> {
            T result = work.run(unit);
            if (failure != null) {
                throw Sneaky.rethrow(failure);
            }
            return result;
        });
        commits.incrementAndGet();
        return written;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
