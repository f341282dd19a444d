package todooo.application.testkit;

import todooo.application.port.out.Transactions;

class InMemoryTodoPagesTest extends TodoPagesContract {
    private final Transactions transactions = new InMemoryTransactions();

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
