package todooo.application.testkit;

import todooo.application.port.out.Transactions;

class InMemoryIdempotencyKeysTest extends IdempotencyKeysContract {
    private final Transactions transactions = new InMemoryTransactions();

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
