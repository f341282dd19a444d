package todooo.application.transaction;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import todooo.application.port.out.Transactions;
import todooo.application.port.out.Work;
import todooo.domain.storage.StorageException;
import todooo.domain.value.Owner;

/**
 * Runs scans on a few platform threads of their own, so that everything else goes on beside them: native code that
 * looks for something in a million rows holds the carrier of a virtual thread for all that time. Reads and writes pass
 * by.
 */
public final class ScanThreads implements Transactions, AutoCloseable {
    private final TransactionScope scope = new TransactionScope();
    private final Transactions transactions;
    private final Duration maxWait;
    private final ThreadPoolExecutor threads;

    private ScanThreads(Transactions transactions, Duration maxWait, ThreadPoolExecutor threads) {
        this.transactions = transactions;
        this.maxWait = maxWait;
        this.threads = threads;
    }

    /**
     * Transactions whose scans take turns. A scan for which there is no room, or which has not begun in time, is
     * {@link StorageException.Unavailable}.
     *
     * @param threads how many scans run at the same time, from 1
     * @param maxWaiting how many more may wait, from 1
     * @param maxWait how long one may wait
     */
    public static ScanThreads over(Transactions transactions, int threads, int maxWaiting, Duration maxWait) {
        return new ScanThreads(
                transactions,
                maxWait,
                new ThreadPoolExecutor(
                        threads,
                        threads,
                        0,
                        TimeUnit.SECONDS,
                        new ArrayBlockingQueue<>(maxWaiting),
                        Thread.ofPlatform().name("scanner-", 1).factory()));
    }

    @Override
    public <T extends @Nullable Object> T read(Work<? extends T> work) {
        return transactions.read(scope.inside(work));
    }

    @Override
    public <T extends @Nullable Object> T scan(Work<? extends T> work) {
        var scan = new PendingWork<T>(scope.inside(work));
        Runnable turn = () -> run(scan);
        try {
            threads.execute(turn);
        } catch (RejectedExecutionException e) {
            throw new StorageException.Unavailable(e);
        }
        return scan.await(maxWait, () -> threads.remove(turn));
    }

    private void run(PendingWork<?> scan) {
        try {
            transactions.scan(unit -> {
                scan.run(unit);
                return scan;
            });
            scan.succeed();
        } catch (Throwable thrown) { // goes to the caller, who would wait in vain
            scan.fail(thrown);
        }
    }

    @Override
    public <T extends @Nullable Object> T write(Owner owner, Work<? extends T> work) {
        return transactions.write(owner, scope.inside(work));
    }

    /** How many scans wait for a thread now. */
    int waiting() {
        return threads.getQueue().size();
    }

    /** Takes no more scans, and returns when those that wait have been answered. */
    @Override
    public void close() {
        threads.close();
    }
}
