package todooo.adapter.persistence.sql.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.net.URI;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import todooo.adapter.persistence.sql.Database;
import todooo.adapter.persistence.sql.DatabaseRefusedException;
import todooo.adapter.persistence.sql.DatabaseSettings;
import todooo.adapter.persistence.sql.Isolation;
import todooo.adapter.persistence.sql.opening.DatabaseFactory;
import todooo.adapter.persistence.sql.testkit.TestDatabase;
import todooo.adapter.persistence.sql.testkit.TestServer;

class PostgresqlTest {
    private static final String PASSWORD = "open sesame";

    @TempDir
    private Path folder;

    @Test
    void namesTheServerAndTheDatabase() {
        DatabaseSettings settings = TestDatabase.POSTGRESQL.create(folder);
        try (Database database = DatabaseFactory.open(settings)) {
            assertThat(database.name())
                    .isEqualTo("PostgreSQL " + settings.url().replace("jdbc:postgresql://", ""))
                    .startsWith("PostgreSQL localhost:");
            assertThat(database.hasOneWriter()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"READ_COMMITTED, read committed", "SERIALIZABLE, serializable"})
    void everySessionHasItsIsolationAndItsLimits(Isolation isolation, String level) throws SQLException {
        DatabaseSettings settings =
                TestDatabase.with(isolation, TestDatabase.POSTGRESQL.create(folder, Duration.ofMillis(1_500)));
        try (Database database = DatabaseFactory.open(settings)) {
            assertThat(show(database, "transaction_isolation")).isEqualTo(level);
            assertThat(show(database, "plan_cache_mode")).isEqualTo("force_custom_plan");
            assertThat(show(database, "lock_timeout")).isEqualTo("1500ms");
            assertThat(show(database, "statement_timeout")).isEqualTo("7500ms");
            assertThat(show(database, "idle_in_transaction_session_timeout")).isEqualTo("7500ms");
        }
    }

    @Test
    void passesAHostThatDoesNotAnswer() {
        DatabaseSettings settings = TestDatabase.POSTGRESQL.create(folder);
        String twoHosts = settings.url().replace("//localhost", "//localhost:1,localhost");
        try (Database database = DatabaseFactory.open(settings(twoHosts))) {
            assertThat(database.name()).startsWith("PostgreSQL localhost:1,localhost:");
        }
    }

    @Test
    void passesAServerThatOnlyReadsOnItsWayToThePrimary() throws SQLException {
        DatabaseSettings primary = TestDatabase.POSTGRESQL.create(folder);
        try (TestServer other = TestServer.in(folder)) {
            DatabaseSettings standby = other.createDatabase(primary.acquireTimeout());
            execute(primary, "create database mirrored");
            execute(standby, "create database mirrored");
            execute(standby, "alter database mirrored set default_transaction_read_only = on");
            String hosts = hostOf(standby) + "," + hostOf(primary);
            try (Database database = DatabaseFactory.open(settings("jdbc:postgresql://" + hosts + "/mirrored"))) {
                assertThat(hostOf(primary)).endsWith(":" + show(database, "port"));
            }
        }
    }

    private static String hostOf(DatabaseSettings settings) {
        return URI.create(settings.url().replaceFirst("jdbc:", "")).getAuthority();
    }

    @Test
    void refusesADatabaseThatIsNotThereWithoutWaiting() {
        DatabaseSettings settings = TestDatabase.POSTGRESQL.create(folder);

        assertRefused(settings.url() + "_missing").withMessageContaining("does not exist");
    }

    @Test
    @Timeout(60)
    void refusesAServerWithoutTheTlsThatIsDemandedWithoutWaiting() {
        DatabaseSettings settings = TestDatabase.POSTGRESQL.create(folder);
        var patient = new DatabaseSettings(
                settings.url() + "?sslmode=require",
                "postgres",
                PASSWORD,
                2,
                1,
                4,
                Duration.ofSeconds(1),
                Duration.ofHours(1),
                Isolation.READ_COMMITTED);

        assertThatExceptionOfType(DatabaseRefusedException.class)
                .isThrownBy(() -> DatabaseFactory.open(patient))
                .withMessageContaining("cannot be opened: The server does not support SSL");
    }

    @Test
    void refusesAWayOfTlsThatThereIsNot() {
        assertRefused("jdbc:postgresql://localhost:1/todooo?sslmode=nonsense")
                .withMessageContaining("a parameter that cannot be used: Invalid sslmode value: nonsense");
    }

    @Test
    void refusesASchemaThatIsNotThere() {
        DatabaseSettings settings = TestDatabase.POSTGRESQL.create(folder);

        assertRefused(settings.url() + "?currentSchema=nowhere")
                .withMessageContaining("has no schema of those in the search path \"nowhere\": create one of them");
    }

    @Test
    void refusesAServerThatIsNotThere() {
        assertRefused("jdbc:postgresql://localhost:1/todooo?password=" + PASSWORD)
                .withMessageStartingWith("The database localhost:1/todooo cannot be opened");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://root:open sesame@localhost/todooo",
        "jdbc:postgresql://localhost:port/todooo?password=open sesame",
        "jdbc:postgresql://localhost/todooo?password=open sesame&nonsense=1",
        "jdbc:mysql://root:open sesame@localhost/todooo?password=open sesame"
    })
    void refusesAUrlWithoutShowingItsPassword(String url) {
        assertRefused(url).satisfies(refused -> {
            for (Throwable thrown = refused; thrown != null; thrown = thrown.getCause()) {
                assertThat(thrown).hasMessageNotContaining(PASSWORD);
            }
        });
    }

    @Test
    void namesTheUrlsThatAreSupported() {
        assertRefused("jdbc:mysql://localhost/todooo")
                .withMessage("The database jdbc:mysql://localhost/todooo is not supported: its URL has to start with"
                        + " jdbc:sqlite: or jdbc:postgresql:");
    }

    @Test
    void refusesAnEncodingThatCannotHoldEveryTodo() throws SQLException {
        DatabaseSettings settings = TestDatabase.POSTGRESQL.create(folder);
        execute(settings, "create database latin encoding 'LATIN1' locale 'C' template template0");

        assertRefused(settings.url().replaceFirst("[^/]*$", "latin")).withMessageContaining("LATIN1");
    }

    @Test
    void needsNoMoreThanTheRightToCreateInItsDatabase() throws SQLException {
        DatabaseSettings admin = TestDatabase.POSTGRESQL.create(folder);
        String name = admin.url().replaceFirst(".*/", "");
        execute(admin, "create role modest login");
        execute(admin, "grant create on schema public to modest");
        DatabaseSettings modest = settings(admin.url(), "modest");

        assertThatExceptionOfType(DatabaseRefusedException.class)
                .isThrownBy(() -> DatabaseFactory.open(modest))
                .withMessageContaining("permission denied to create extension \"pg_trgm\"")
                .withMessageContaining("Must have CREATE privilege on current database")
                .withMessageNotContaining("\n");

        execute(admin, "grant create on database %s to modest".formatted(name));
        assertThatNoException().isThrownBy(() -> DatabaseFactory.open(modest).close());
    }

    @Test
    void showsItsSettingsWithoutThePassword() {
        var settings = new DatabaseSettings(
                "jdbc:postgresql://localhost/todooo?password=" + PASSWORD,
                "me",
                PASSWORD,
                2,
                1,
                10,
                Duration.ofSeconds(2),
                Duration.ofSeconds(30),
                Isolation.READ_COMMITTED);

        assertThat(settings.toString())
                .contains("localhost/todooo", "me", "PT30S")
                .doesNotContain(PASSWORD);
    }

    private static ThrowableAssertAlternative<DatabaseRefusedException> assertRefused(String url) {
        return assertThatExceptionOfType(DatabaseRefusedException.class)
                .isThrownBy(() -> DatabaseFactory.open(settings(url)));
    }

    private static void execute(DatabaseSettings settings, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(settings.url(), settings.user(), settings.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static DatabaseSettings settings(String url) {
        return settings(url, "postgres");
    }

    private static DatabaseSettings settings(String url, String user) {
        return new DatabaseSettings(
                url, user, PASSWORD, 2, 1, 4, Duration.ofSeconds(1), Duration.ofMillis(500), Isolation.READ_COMMITTED);
    }

    private static String show(Database database, String setting) throws SQLException {
        try (var connection = database.writers().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("show " + setting)) {
            row.next();
            return row.getString(1);
        }
    }
}
