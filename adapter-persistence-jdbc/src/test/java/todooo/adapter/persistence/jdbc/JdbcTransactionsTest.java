package todooo.adapter.persistence.jdbc;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import todooo.adapter.persistence.sql.Database;
import todooo.adapter.persistence.sql.testkit.TestDatabases;
import todooo.application.port.out.Transactions;
import todooo.application.testkit.TransactionsContract;

class JdbcTransactionsTest extends TransactionsContract {
    private static Database database;

    @BeforeAll
    static void open(@TempDir Path folder) {
        database = TestDatabases.sqlite(folder);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Override
    protected Transactions transactions() {
        return new JdbcTransactions(database.readers(), database.writers(), database::failure);
    }
}
