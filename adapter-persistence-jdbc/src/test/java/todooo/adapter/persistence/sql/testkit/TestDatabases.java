package todooo.adapter.persistence.sql.testkit;

import java.nio.file.Path;
import java.time.Duration;
import todooo.adapter.persistence.sql.Database;
import todooo.adapter.persistence.sql.DatabaseSettings;

/** Databases for tests. */
public final class TestDatabases {
    private static final Duration PATIENT = Duration.ofSeconds(20);

    private TestDatabases() {}

    /** A SQLite file in this folder; its users wait for each other as long as it takes. */
    public static Database sqlite(Path folder) {
        return sqlite(folder, "", PATIENT);
    }

    /** A SQLite file in this folder, with parameters for its URL, whose users wait for no longer than this. */
    public static Database sqlite(Path folder, String parameters, Duration acquireTimeout) {
        return Database.open(new DatabaseSettings(url(folder) + parameters, 2, acquireTimeout));
    }

    /** The URL of that file. */
    public static String url(Path folder) {
        return "jdbc:sqlite:" + folder.resolve("test.db");
    }
}
