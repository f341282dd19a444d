package todooo.adapter.persistence.jpa;

import java.nio.file.Path;
import todooo.adapter.persistence.sql.Database;
import todooo.adapter.persistence.sql.testkit.TestDatabases;

/** The adapter on a database in a folder of a test. */
record JpaOnSqlite(Database database, JpaTransactions transactions) implements AutoCloseable {
    static JpaOnSqlite in(Path folder) {
        Database database = TestDatabases.sqlite(folder);
        return new JpaOnSqlite(
                database, JpaTransactions.open(database.readers(), database.writers(), database::failure));
    }

    @Override
    public void close() {
        transactions.close();
        database.close();
    }
}
