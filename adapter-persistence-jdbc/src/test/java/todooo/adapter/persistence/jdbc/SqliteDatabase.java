package todooo.adapter.persistence.jdbc;

import java.nio.file.Path;
import java.time.Duration;
import todooo.adapter.persistence.sql.Database;
import todooo.adapter.persistence.sql.DatabaseSettings;

/** Databases in a folder of a test. */
final class SqliteDatabase {
    private SqliteDatabase() {}

    static Database in(Path folder) {
        return open("jdbc:sqlite:" + folder.resolve("test.db"));
    }

    static Database open(String url) {
        return Database.open(new DatabaseSettings(url, 2, Duration.ofSeconds(20)));
    }
}
