package todooo.application.testkit.memory;

import todooo.application.port.out.Transactions;
import todooo.application.testkit.contract.TodoListContract;

class InMemoryTodoListTest extends TodoListContract {
    private final Transactions transactions = new InMemoryTransactions();

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
