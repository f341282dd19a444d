package todooo.application.testkit.memory;

import todooo.application.port.out.Transactions;
import todooo.application.testkit.contract.BoundedReadsContract;
import todooo.application.testkit.contract.StorageContract;
import todooo.domain.change.Epoch;

/** The fake holds to the contracts of the adapters that it stands in for. */
class InMemoryStorageTest extends StorageContract {
    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final Transactions bounded = new InMemoryTransactions(BoundedReadsContract.BOUNDS);

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Override
    protected Transactions boundedTransactions() {
        return bounded;
    }

    @Override
    protected Transactions startedAgain(Epoch epoch) {
        return transactions.startedAgain(epoch);
    }
}
