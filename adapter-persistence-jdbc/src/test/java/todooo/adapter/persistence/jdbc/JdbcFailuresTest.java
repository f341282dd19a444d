package todooo.adapter.persistence.jdbc;

import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
import todooo.adapter.persistence.sql.testkit.SqlTransactionsContract;
import todooo.application.port.out.Transactions;
import todooo.domain.StorageException;

class JdbcFailuresTest extends SqlTransactionsContract {
    @Override
    protected Transactions open(
            DataSource readers, DataSource writers, Function<SQLException, StorageException> meaning) {
        return new JdbcTransactions(readers, writers, meaning);
    }

    @Override
    protected void close(Transactions transactions) {}
}
