package todooo.application.testkit;

import todooo.application.port.out.Transactions;

class InMemoryTodoListTest extends TodoListContract {
    private final Transactions transactions = new InMemoryTransactions();

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
