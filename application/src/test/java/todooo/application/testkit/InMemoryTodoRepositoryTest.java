package todooo.application.testkit;

import todooo.application.port.out.Transactions;

class InMemoryTodoRepositoryTest extends TodoRepositoryContract {
    private final Transactions transactions = new InMemoryTransactions();

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
