package todooo.application.transaction;

import java.time.Duration;
import todooo.application.port.out.Transactions;
import todooo.application.testkit.contract.TransactionsContract;
import todooo.application.testkit.memory.InMemoryTransactions;

class WriterLimitContractTest extends TransactionsContract {
    private final WriterLimit limit = WriterLimit.over(new InMemoryTransactions(), 1, Duration.ofSeconds(20));

    @Override
    protected Transactions transactions() {
        return limit;
    }
}
