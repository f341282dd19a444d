package todooo.application.transaction;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import todooo.application.port.out.Transactions;
import todooo.application.testkit.contract.TransactionsContract;
import todooo.application.testkit.memory.InMemoryTransactions;

class GroupCommitOfEachOwnerContractTest extends TransactionsContract {
    private final GroupCommit groupCommit =
            GroupCommit.ofEachOwner(new InMemoryTransactions(), 3, new WriteLimits(8, 64, 64, Duration.ofSeconds(30)));

    @AfterEach
    void close() {
        groupCommit.close();
    }

    @Override
    protected Transactions transactions() {
        return groupCommit;
    }
}
