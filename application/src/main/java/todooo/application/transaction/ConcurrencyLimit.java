package todooo.application.transaction;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import todooo.application.port.out.Transactions;
import todooo.application.port.out.Work;
import todooo.domain.storage.StorageException;
import todooo.domain.value.Owner;

/**
 * Runs no more than a number of transactions at the same time, and refuses one more at once instead of letting it wait.
 * A request counts only while its transaction runs: a client that sends or reads slowly takes no place from others.
 */
public final class ConcurrencyLimit implements Transactions {
    private final TransactionScope scope = new TransactionScope();
    private final Transactions transactions;
    private final Semaphore places;

    private ConcurrencyLimit(Transactions transactions, int maxTransactions) {
        this.transactions = transactions;
        this.places = new Semaphore(maxTransactions);
    }

    /**
     * Transactions of which this many run at the same time; one more is {@link StorageException.Overloaded}.
     *
     * @param maxTransactions from 1
     */
    public static ConcurrencyLimit over(Transactions transactions, int maxTransactions) {
        return new ConcurrencyLimit(transactions, maxTransactions);
    }

    @Override
    public <T extends @Nullable Object> T read(Work<? extends T> work) {
        Work<T> inside = scope.inside(work);
        return limited(() -> transactions.read(inside));
    }

    @Override
    public <T extends @Nullable Object> T scan(Work<? extends T> work) {
        Work<T> inside = scope.inside(work);
        return limited(() -> transactions.scan(inside));
    }

    @Override
    public <T extends @Nullable Object> T write(Owner owner, Work<? extends T> work) {
        Work<T> inside = scope.inside(work);
        return limited(() -> transactions.write(owner, inside));
    }

    private <T extends @Nullable Object> T limited(Supplier<? extends T> transaction) {
        if (!places.tryAcquire()) {
            throw new StorageException.Overloaded();
        }
        try {
            return transaction.get();
        } finally {
            places.release();
        }
    }
}
