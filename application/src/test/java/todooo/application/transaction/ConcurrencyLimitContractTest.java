package todooo.application.transaction;

import todooo.application.port.out.Transactions;
import todooo.application.testkit.contract.TransactionsContract;
import todooo.application.testkit.memory.InMemoryTransactions;

class ConcurrencyLimitContractTest extends TransactionsContract {
    private final ConcurrencyLimit limit = ConcurrencyLimit.over(new InMemoryTransactions(), 100);

    @Override
    protected Transactions transactions() {
        return limit;
    }
}
