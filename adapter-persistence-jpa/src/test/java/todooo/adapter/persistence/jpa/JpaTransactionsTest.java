package todooo.adapter.persistence.jpa;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
class JpaTransactionsTest extends StorageContract {
    @Parameter
    TestDatabase product;

    private static Database database;
    private static Transactions transactions;
    private static Transactions bounded;
    private static final List<JpaTransactions> OPEN = new ArrayList<>();

    @BeforeParameterizedClassInvocation
    static void open(TestDatabase product, @TempDir Path folder) {
        database = DatabaseFactory.open(product.create(folder));
        Epoch epoch = database.start("0123456789abcdef");
        transactions = open(epoch, ReadBounds.DEFAULT);
        bounded = open(epoch, BoundedReadsContract.BOUNDS);
    }

    private static Transactions open(Epoch epoch, ReadBounds bounds) {
        JpaTransactions opened = JpaTransactions.open(
                database.readers(),
                database.scanners(),
                database.writers(),
                database::failure,
                database::candidates,
                epoch,
                (_, _) -> {},
                bounds);
        OPEN.add(opened);
        return opened;
    }

    @AfterParameterizedClassInvocation
    static void close() {
        OPEN.forEach(JpaTransactions::close);
        OPEN.clear();
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
