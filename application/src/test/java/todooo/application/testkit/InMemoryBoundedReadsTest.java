package todooo.application.testkit;

import todooo.application.port.out.Transactions;

class InMemoryBoundedReadsTest extends BoundedReadsContract {
    private final Transactions transactions = new InMemoryTransactions(BOUNDS);

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
