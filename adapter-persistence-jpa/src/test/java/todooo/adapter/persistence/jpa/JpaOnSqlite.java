package todooo.adapter.persistence.jpa;

import java.nio.file.Path;
import java.time.Duration;
import todooo.adapter.persistence.sql.Database;
import todooo.adapter.persistence.sql.DatabaseSettings;

/** The adapter on a database in a folder of a test. */
record JpaOnSqlite(Database database, JpaTransactions transactions) implements AutoCloseable {
    static JpaOnSqlite in(Path folder) {
        return open("jdbc:sqlite:" + folder.resolve("test.db"));
    }

    static JpaOnSqlite open(String url) {
        Database database = Database.open(new DatabaseSettings(url, 2, Duration.ofSeconds(20)));
        return new JpaOnSqlite(
                database, JpaTransactions.open(database.readers(), database.writers(), database::failure));
    }

    @Override
    public void close() {
        transactions.close();
        database.close();
    }
}
