package todooo.adapter.persistence.sql.testkit;

import java.nio.file.Path;
import java.time.Duration;
import todooo.adapter.persistence.sql.DatabaseSettings;
import todooo.adapter.persistence.sql.Isolation;

/** The databases that every adapter on SQL is tested with. */
public enum TestDatabase {
    SQLITE {
        @Override
        public DatabaseSettings create(Path folder, Duration acquireTimeout) {
            return new DatabaseSettings("jdbc:sqlite:" + folder.resolve("test.db"), 2, acquireTimeout);
        }

        @Override
        public String lockAgainstWriters() {
            return "begin immediate";
        }

        @Override
        public String endlessQuery() {
            return """
                    with recursive number (n) as (select 1 union all select n + 1 from number)
                    select count(*) from number
                    """;
        }
    },
    POSTGRESQL {
        @Override
        public DatabaseSettings create(Path folder, Duration acquireTimeout) {
            return TestServer.shared().createDatabase(acquireTimeout);
        }

        @Override
        public String lockAgainstWriters() {
            return "begin; lock table todo in exclusive mode";
        }

        @Override
        public String endlessQuery() {
            return "select pg_sleep(1000)";
        }
    };

    private static final Duration PATIENT = Duration.ofSeconds(20);

    /** A new database, whose users wait for each other as long as it takes. */
    public DatabaseSettings create(Path folder) {
        return create(folder, PATIENT);
    }

    /** A new database, whose users wait for no longer than this; a file is {@code test.db} in the folder. */
    public abstract DatabaseSettings create(Path folder, Duration acquireTimeout);

    /** Begins a transaction that every writer has to wait for, and no reader. */
    public abstract String lockAgainstWriters();

    /** A query of one row that takes longer than any test. */
    public abstract String endlessQuery();

    /** The same settings with another isolation. */
    public static DatabaseSettings with(Isolation isolation, DatabaseSettings settings) {
        return new DatabaseSettings(
                settings.url(),
                settings.user(),
                settings.password(),
                settings.readers(),
                settings.scanners(),
                settings.connections(),
                settings.acquireTimeout(),
                settings.startTimeout(),
                isolation);
    }

    /** The same settings for the database of another URL. */
    public static DatabaseSettings at(String url, DatabaseSettings settings) {
        return new DatabaseSettings(
                url,
                settings.user(),
                settings.password(),
                settings.readers(),
                settings.scanners(),
                settings.connections(),
                settings.acquireTimeout(),
                settings.startTimeout(),
                settings.isolation());
    }
}
