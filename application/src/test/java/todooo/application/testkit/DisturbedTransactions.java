package todooo.application.testkit;

import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import todooo.application.port.out.Transactions;
import todooo.application.port.out.Work;
import todooo.domain.value.Owner;

/** Transactions before each write of which something else happens, which is told its number, from 1. */
public final class DisturbedTransactions extends ForwardingTransactions {
    private final IntConsumer disturbance;
    private int writes;

    public DisturbedTransactions(Transactions transactions, IntConsumer disturbance) {
        super(transactions);
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
    public <T extends @Nullable Object> T write(Owner owner, Work<? extends T> work) {
        writes++;
        disturbance.accept(writes);
        return super.write(owner, work);
    }
}
