package todooo.application.testkit;

import org.jspecify.annotations.Nullable;
import todooo.application.port.out.Transactions;
import todooo.application.port.out.Work;
import todooo.domain.value.Owner;

/** Transactions that are those of others but for the kinds that a test overrides. */
public abstract class ForwardingTransactions implements Transactions {
    private final Transactions transactions;

    protected ForwardingTransactions(Transactions transactions) {
        this.transactions = transactions;
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
        return transactions.write(owner, work);
    }
}
