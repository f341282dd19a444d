package todooo.application.transaction;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import todooo.application.port.out.Transactions;
import todooo.application.port.out.Work;
import todooo.domain.storage.StorageException;
import todooo.domain.value.Owner;

/**
 * Lets no more than a number of writes run at the same time, for a database whose readers and writers share their
 * connections: writers that wait for each other's locks then leave some for readers. Further writes wait in the order
 * in which they came. Reads pass by.
 */
public final class WriterLimit implements Transactions {
    private final TransactionScope scope = new TransactionScope();
    private final Transactions transactions;
    private final Semaphore places;
    private final Duration longestWait;

    private WriterLimit(Transactions transactions, int maxWriters, Duration longestWait) {
        this.transactions = transactions;
        this.places = new Semaphore(maxWriters, true);
        this.longestWait = longestWait;
    }

    /**
     * Transactions of which this many may write at the same time.
     *
     * @param maxWriters from 1
     * @param longestWait how long a write waits for a place; then it is {@link StorageException.Unavailable}, and so is
     *     one whose thread is interrupted while it waits
     */
    public static WriterLimit over(Transactions transactions, int maxWriters, Duration longestWait) {
        return new WriterLimit(transactions, maxWriters, longestWait);
    }

    @Override
    public <T extends @Nullable Object> T read(Work<? extends T> work) {
        return scope.enter(() -> transactions.read(work));
    }

    @Override
    public <T extends @Nullable Object> T scan(Work<? extends T> work) {
        return transactions.scan(scope.inside(work));
    }

    @Override
    public <T extends @Nullable Object> T write(Owner owner, Work<? extends T> work) {
        return scope.enter(() -> {
            takePlace();
            try {
                return transactions.write(owner, work);
            } finally {
                places.release();
            }
        });
    }

    /** How many writes wait for a place now; an estimate. */
    int waiting() {
        return places.getQueueLength();
    }

    private void takePlace() {
        try {
            if (!places.tryAcquire(longestWait.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new StorageException.Unavailable(
                        new TimeoutException("Other writes took longer than " + longestWait));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageException.Unavailable(e);
        }
    }
}
