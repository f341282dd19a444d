package todooo.adapter.http.transfer;

import org.jspecify.annotations.Nullable;
import todooo.application.port.out.Transactions;
import todooo.application.port.out.Work;
import todooo.application.testkit.ForwardingTransactions;

/** Transactions before each read of which something else happens. */
final class DisturbedReads extends ForwardingTransactions {
    private final Runnable disturbance;

    DisturbedReads(Transactions transactions, Runnable disturbance) {
        super(transactions);
        this.disturbance = disturbance;
    }

    @Override
    public <T extends @Nullable Object> T read(Work<? extends T> work) {
        disturbance.run();
        return super.read(work);
    }
}
