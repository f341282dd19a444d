package todooo.application.transaction;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import todooo.application.port.out.Transactions;
import todooo.application.port.out.Work;
import todooo.domain.storage.StaleVersionException;
import todooo.domain.storage.StorageException;
import todooo.domain.value.Owner;

/**
 * Runs again what lost a race against another transaction, for a database that has several writers. The pauses in
 * between are random, so that two losers do not collide again, and longer each time. Nothing else is run again, least
 * of all a commit whose outcome is unknown.
 */
public final class RetryingTransactions implements Transactions {
    private static final double FIRST_PAUSE_MILLIS = 10;
    private static final double LONGEST_PAUSE_MILLIS = 320;

    private final Transactions transactions;
    private final int maxAttempts;
    private final Consumer<Duration> sleep;
    private final DoubleSupplier random;

    private RetryingTransactions(
            Transactions transactions, int maxAttempts, Consumer<Duration> sleep, DoubleSupplier random) {
        this.transactions = transactions;
        this.maxAttempts = maxAttempts;
        this.sleep = sleep;
        this.random = random;
    }

    /**
     * Transactions that are run up to this many times; one that lost each time is {@link StorageException.LostRace}.
     *
     * @param maxAttempts how often a transaction is run at most, from 1
     * @param sleep returns after this time, or sooner if the thread was interrupted
     * @param random a number from 0 to 1, another each time
     */
    public static RetryingTransactions over(
            Transactions transactions, int maxAttempts, Consumer<Duration> sleep, DoubleSupplier random) {
        return new RetryingTransactions(transactions, maxAttempts, sleep, random);
    }

    @Override
    public <T extends @Nullable Object> T read(Work<? extends T> work) {
        return retry(() -> transactions.read(work));
    }

    @Override
    public <T extends @Nullable Object> T scan(Work<? extends T> work) {
        return retry(() -> transactions.scan(work));
    }

    @Override
    public <T extends @Nullable Object> T write(Owner owner, Work<? extends T> work) {
        return retry(() -> transactions.write(owner, work));
    }

    private <T extends @Nullable Object> T retry(Supplier<? extends T> transaction) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (StaleVersionException | StorageException.LostRace lost) {
                if (attempt == maxAttempts) {
                    throw lost instanceof StorageException.LostRace ? lost : new StorageException.LostRace(lost);
                }
                sleep.accept(pauseAfter(attempt));
            }
        }
    }

    private Duration pauseAfter(int attempt) {
        double doubled = FIRST_PAUSE_MILLIS * Math.pow(2, attempt - 1);
        double longest = Math.min(doubled, LONGEST_PAUSE_MILLIS);
        return Duration.ofMillis(Math.round(longest * random.getAsDouble()));
    }
}
