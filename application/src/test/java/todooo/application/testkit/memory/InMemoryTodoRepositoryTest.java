package todooo.application.testkit.memory;

import todooo.application.port.out.Transactions;
import todooo.application.testkit.contract.TodoRepositoryContract;

class InMemoryTodoRepositoryTest extends TodoRepositoryContract {
    private final Transactions transactions = new InMemoryTransactions();

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
