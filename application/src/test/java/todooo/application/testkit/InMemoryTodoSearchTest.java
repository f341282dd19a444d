package todooo.application.testkit;

import todooo.application.port.out.Transactions;

class InMemoryTodoSearchTest extends TodoSearchContract {
    private final Transactions transactions = new InMemoryTransactions();

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
