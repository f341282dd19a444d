package todooo.adapter.persistence.jpa;

import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import todooo.adapter.persistence.sql.Database;
import todooo.adapter.persistence.sql.opening.DatabaseFactory;
import todooo.adapter.persistence.sql.testkit.TestDatabase;
import todooo.application.port.out.Transactions;
import todooo.application.testkit.contract.BoundedReadsContract;
import todooo.application.testkit.contract.IdempotencyKeysContract;
import todooo.application.testkit.contract.TodoListContract;
import todooo.application.testkit.contract.TodoPagesContract;
import todooo.application.testkit.contract.TodoRepositoryContract;
import todooo.application.testkit.contract.TodoSearchContract;
import todooo.application.testkit.contract.TransactionsContract;

@ParameterizedClass
@EnumSource
record JpaTransactionsTest(TestDatabase product) {
    private static Database database;
    private static JpaTransactions transactions;
    private static JpaTransactions bounded;

    @BeforeParameterizedClassInvocation
    static void open(TestDatabase product, @TempDir Path folder) {
        database = DatabaseFactory.open(product.create(folder));
        transactions =
                JpaTransactions.open(database.readers(), database.scanners(), database.writers(), database::failure);
        bounded = JpaTransactions.open(
                database.readers(),
                database.scanners(),
                database.writers(),
                database::failure,
                BoundedReadsContract.BOUNDS);
    }

    @AfterParameterizedClassInvocation
    static void close() {
        bounded.close();
        transactions.close();
        database.close();
    }

    @Nested
    class Contract extends TransactionsContract {
        @Override
        protected Transactions transactions() {
            return transactions;
        }
    }

    @Nested
    class RepositoryContract extends TodoRepositoryContract {
        @Override
        protected Transactions transactions() {
            return transactions;
        }
    }

    @Nested
    class ListContract extends TodoListContract {
        @Override
        protected Transactions transactions() {
            return transactions;
        }
    }

    @Nested
    class PagesContract extends TodoPagesContract {
        @Override
        protected Transactions transactions() {
            return transactions;
        }
    }

    @Nested
    class SearchContract extends TodoSearchContract {
        @Override
        protected Transactions transactions() {
            return transactions;
        }
    }

    @Nested
    class BoundedContract extends BoundedReadsContract {
        @Override
        protected Transactions transactions() {
            return bounded;
        }
    }

    @Nested
    class KeysContract extends IdempotencyKeysContract {
        @Override
        protected Transactions transactions() {
            return transactions;
        }
    }
}
