package todooo.application.transaction;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import todooo.application.port.out.Transactions;
import todooo.application.testkit.contract.TransactionsContract;
import todooo.application.testkit.memory.InMemoryTransactions;

class GroupCommitContractTest extends TransactionsContract {
    private final GroupCommit groupCommit =
            GroupCommit.ofAllOwners(new InMemoryTransactions(), new WriteLimits(8, 64, 64, Duration.ofSeconds(30)));

    @AfterEach
    void close() {
        groupCommit.close();
    }

    @Override
    protected Transactions transactions() {
        return groupCommit;
    }
}
