package todooo.adapter.persistence.sql.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;
import todooo.adapter.persistence.sql.Database;
import todooo.adapter.persistence.sql.DatabaseSettings;
import todooo.adapter.persistence.sql.Isolation;
import todooo.adapter.persistence.sql.Statements;
import todooo.adapter.persistence.sql.opening.DatabaseFactory;
import todooo.adapter.persistence.sql.testkit.TestDatabase;
import todooo.adapter.persistence.sql.testkit.TestPooler;
import todooo.domain.storage.StorageException;

class PostgresqlConnectionTest {
    @TempDir
    private Path folder;

    private DatabaseSettings settings;
    private Database database;

    @BeforeEach
    void open() {
        settings = TestDatabase.with(
                Isolation.SERIALIZABLE, TestDatabase.POSTGRESQL.create(folder, Duration.ofMillis(1_500)));
        database = DatabaseFactory.open(settings);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rollback", "commit"})
    void doesNotCommitATransactionThatHasEnded(String end) throws SQLException {
        try (Connection connection = database.writers().getConnection()) {
            connection.setAutoCommit(false);
            execute(connection, "delete from todo where false");
            execute(connection, end);

            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(connection::commit)
                    .satisfies(refused -> assertThat(database.failure(refused).atCommit())
                            .isInstanceOf(StorageException.OutcomeUnknown.class));
        }
    }

    @Test
    void doesNotCommitATransactionThatHasFailed() throws SQLException {
        try (Connection connection = database.writers().getConnection()) {
            connection.setAutoCommit(false);
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> execute(connection, "select from a_table_that_is_not_there"));

            assertThatExceptionOfType(SQLException.class).isThrownBy(connection::commit);
        }
    }

    @Test
    void commitsATransactionInWhichNothingWasDone() throws SQLException {
        try (Connection connection = database.writers().getConnection()) {
            connection.setAutoCommit(false);

            assertThatNoException().isThrownBy(connection::commit);
        }
    }

    @Test
    void namesStatementsOnlyInSessionsOfItsOwn() throws SQLException {
        assertThat(prepareThreshold(settings)).isEqualTo(5);
        for (String mode : new String[] {"transaction", "session"}) {
            try (TestPooler pooler = TestPooler.start(folder, settings, mode, 4)) {
                DatabaseSettings pooled = pooler.through(settings);
                assertThat(prepareThreshold(pooled)).isZero();
                assertThat(prepareThreshold(withParameter(pooled, "prepareThreshold=1")))
                        .isZero();
                assertThat(prepareThreshold(withParameter(pooled, "prepareThreshold=-1")))
                        .isZero();
            }
        }
    }

    @Test
    void everyTransactionHasItsSettingsInASessionOfOthers() throws SQLException {
        try (TestPooler pooler = TestPooler.start(folder, settings, "transaction", 1);
                Database pooled = DatabaseFactory.open(pooler.through(settings))) {
            assertSettingsOfATransaction(pooled);
        }
    }

    @Test
    void everyTransactionHasItsSettingsWhereNoStatementMayHaveAName() throws SQLException {
        try (Database unnamed = DatabaseFactory.open(withParameter(settings, "prepareThreshold=0"))) {
            assertSettingsOfATransaction(unnamed);
            try (Connection connection = unnamed.writers().getConnection()) {
                assertThat(show(connection, "lock_timeout")).isEqualTo("0");
            }
        }
    }

    @Test
    void keepsTheSettingsOfATransactionThatWasBegunByHand() throws SQLException {
        try (Database unnamed = DatabaseFactory.open(withParameter(settings, "prepareThreshold=0"));
                Connection connection = unnamed.readers().getConnection()) {
            execute(connection, "begin transaction isolation level repeatable read, read only");
            connection.setAutoCommit(false);

            assertThat(show(connection, "transaction_isolation")).isEqualTo("repeatable read");
            assertThat(show(connection, "transaction_read_only")).isEqualTo("on");
            connection.setAutoCommit(true);
        }
    }

    private static void assertSettingsOfATransaction(Database database) throws SQLException {
        for (int i = 0; i < 2; i++) {
            try (Connection connection = database.writers().getConnection()) {
                connection.setAutoCommit(false);
                assertThat(show(connection, "transaction_isolation")).isEqualTo("serializable");
                assertThat(show(connection, "lock_timeout")).isEqualTo("1500ms");
                assertThat(show(connection, "statement_timeout")).isEqualTo("7500ms");
                assertThat(show(connection, "idle_in_transaction_session_timeout"))
                        .isEqualTo("7500ms");
                connection.commit();
            }
        }
    }

    private static int prepareThreshold(DatabaseSettings settings) throws SQLException {
        try (Database database = DatabaseFactory.open(settings);
                Connection connection = database.readers().getConnection()) {
            return connection.unwrap(PGConnection.class).getPrepareThreshold();
        }
    }

    private static DatabaseSettings withParameter(DatabaseSettings settings, String parameter) {
        return TestDatabase.at(settings.url() + "?" + parameter, settings);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String show(Connection connection, String setting) throws SQLException {
        return Statements.text(connection, "show " + setting);
    }
}
