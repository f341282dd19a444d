package todooo.application.transaction;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import todooo.application.port.out.Transactions;
import todooo.application.testkit.contract.TransactionsContract;
import todooo.application.testkit.memory.InMemoryTransactions;

class ScanThreadsContractTest extends TransactionsContract {
    private final ScanThreads scanThreads = ScanThreads.over(new InMemoryTransactions(), 2, 8, Duration.ofSeconds(30));

    @AfterEach
    void close() {
        scanThreads.close();
    }

    @Override
    protected Transactions transactions() {
        return scanThreads;
    }
}
