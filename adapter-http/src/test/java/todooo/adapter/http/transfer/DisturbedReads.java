package todooo.adapter.http.transfer;

import org.jspecify.annotations.Nullable;
import todooo.application.port.out.Transactions;
import todooo.application.port.out.Work;
import todooo.domain.value.Owner;

/** Transactions before each read of which something else happens. */
record DisturbedReads(Transactions transactions, Runnable disturbance) implements Transactions {
    @Override
    public <T extends @Nullable Object> T read(Work<? extends T> work) {
        disturbance.run();
        return transactions.read(work);
    }

    @Override
    public <T extends @Nullable Object> T scan(Work<? extends T> work) {
        return transactions.scan(work);
    }

    @Override
    public <T extends @Nullable Object> T write(Owner owner, Work<? extends T> work) {
        return transactions.write(owner, work);
    }
}
