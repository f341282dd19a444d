package todooo.adapter.persistence.jdbc;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import todooo.adapter.persistence.sql.Database;
import todooo.adapter.persistence.sql.opening.DatabaseFactory;
import todooo.adapter.persistence.sql.testkit.TestDatabase;
import todooo.application.port.out.Transactions;
import todooo.application.testkit.contract.BoundedReadsContract;
import todooo.application.testkit.contract.StorageContract;
import todooo.domain.change.Epoch;

@ParameterizedClass
@EnumSource
class JdbcTransactionsTest extends StorageContract {
    private static final Epoch EPOCH = new Epoch(1, "0123456789abcdef");

    @Parameter
    TestDatabase product;

    private static Database database;
    private static Transactions transactions;
    private static Transactions bounded;

    @BeforeParameterizedClassInvocation
    static void open(TestDatabase product, @TempDir Path folder) {
        database = DatabaseFactory.open(product.create(folder));
        transactions = started(EPOCH);
        bounded = new JdbcTransactions(
                database.readers(),
                database.scanners(),
                database.writers(),
                database::failure,
                database::candidates,
                EPOCH,
                (_, _) -> {},
                BoundedReadsContract.BOUNDS);
    }

    private static Transactions started(Epoch epoch) {
        return new JdbcTransactions(
                database.readers(),
                database.scanners(),
                database.writers(),
                database::failure,
                database::candidates,
                epoch,
                (_, _) -> {});
    }

    @AfterParameterizedClassInvocation
    static void close() {
        database.close();
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Override
    protected Transactions boundedTransactions() {
        return bounded;
    }

    @Override
    protected Transactions startedAgain(Epoch epoch) {
        return started(epoch);
    }
}
