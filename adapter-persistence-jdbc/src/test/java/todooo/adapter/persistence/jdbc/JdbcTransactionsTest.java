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
import todooo.domain.query.ReadBounds;

@ParameterizedClass
@EnumSource
class JdbcTransactionsTest extends StorageContract {
    @Parameter
    TestDatabase product;

    private static Database database;
    private static Transactions transactions;
    private static Transactions bounded;

    @BeforeParameterizedClassInvocation
    static void open(TestDatabase product, @TempDir Path folder) {
        database = DatabaseFactory.open(product.create(folder));
        Epoch epoch = database.start("0123456789abcdef");
        transactions = open(epoch, ReadBounds.DEFAULT);
        bounded = open(epoch, BoundedReadsContract.BOUNDS);
    }

    private static Transactions open(Epoch epoch, ReadBounds bounds) {
        return new JdbcTransactions(
                database.readers(),
                database.scanners(),
                database.writers(),
                database::failure,
                database::candidates,
                epoch,
                (_, _) -> {},
                bounds);
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
        return open(epoch, ReadBounds.DEFAULT);
    }
}
