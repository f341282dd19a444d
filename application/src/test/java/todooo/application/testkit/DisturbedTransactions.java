package todooo.application.testkit;

import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import todooo.application.port.out.Transactions;
import todooo.application.port.out.Work;
import todooo.domain.value.Owner;

/** Transactions before each write of which something else happens, which is told its number, from 1. */
public final class DisturbedTransactions implements Transactions {
    private final Transactions transactions;
    private final IntConsumer disturbance;
    private int writes;

    public DisturbedTransactions(Transactions transactions, IntConsumer disturbance) {
        this.transactions = transactions;
        this.disturbance = disturbance;
    }

    /** Transactions of which this write, and each later one, fails. */
    public static DisturbedTransactions failingAt(Transactions transactions, int write, RuntimeException failure) {
        return new DisturbedTransactions(transactions, number -> {
            if (number >= write) {
                throw failure;
            }
        });
    }

    /** How many writes there were. */
    public int writes() {
        return writes;
    }

    @Override
    public <T extends @Nullable Object> T read(Work<? extends T> work) {
        return transactions.read(work);
    }

    @Override
    public <T extends @Nullable Object> T scan(Work<? extends T> work) {
        return transactions.scan(work);
    }

    @Override
    public <T extends @Nullable Object> T write(Owner owner, Work<? extends T> work) {
        writes++;
        disturbance.accept(writes);
        return transactions.write(owner, work);
    }
}
