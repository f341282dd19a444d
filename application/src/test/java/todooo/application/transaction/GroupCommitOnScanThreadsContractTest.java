package todooo.application.transaction;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import todooo.application.port.out.Transactions;
import todooo.application.testkit.contract.TransactionsContract;
import todooo.application.testkit.memory.InMemoryTransactions;

/** Both together, as the service has them: what is nested is refused although it runs on three threads. */
class GroupCommitOnScanThreadsContractTest extends TransactionsContract {
    private static final Duration PATIENT = Duration.ofSeconds(30);

    private final ScanThreads scanThreads = ScanThreads.over(new InMemoryTransactions(), 2, 8, PATIENT);
    private final GroupCommit groupCommit = GroupCommit.ofAllOwners(scanThreads, new WriteLimits(8, 64, 64, PATIENT));

    @AfterEach
    void close() {
        groupCommit.close();
        scanThreads.close();
    }

    @Override
    protected Transactions transactions() {
        return groupCommit;
    }
}
