package todooo.application.testkit.memory;

import todooo.application.port.out.Transactions;
import todooo.application.testkit.contract.TransactionsContract;

class InMemoryTransactionsTest extends TransactionsContract {
    private final Transactions transactions = new InMemoryTransactions();

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
