package todooo.adapter.persistence.jpa;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import todooo.application.port.out.Transactions;
import todooo.application.testkit.TransactionsContract;

class JpaTransactionsTest extends TransactionsContract {
    private static JpaOnSqlite jpa;

    @BeforeAll
    static void open(@TempDir Path folder) {
        jpa = JpaOnSqlite.in(folder);
    }

    @AfterAll
    static void close() {
        jpa.close();
    }

    @Override
    protected Transactions transactions() {
        return jpa.transactions();
    }
}
