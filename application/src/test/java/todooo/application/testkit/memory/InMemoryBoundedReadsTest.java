package todooo.application.testkit.memory;

import todooo.application.port.out.Transactions;
import todooo.application.testkit.contract.BoundedReadsContract;

class InMemoryBoundedReadsTest extends BoundedReadsContract {
    private final Transactions transactions = new InMemoryTransactions(BOUNDS);

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
