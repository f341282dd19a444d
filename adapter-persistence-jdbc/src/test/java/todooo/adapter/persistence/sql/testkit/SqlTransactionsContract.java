package todooo.adapter.persistence.sql.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.content;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import todooo.adapter.persistence.sql.Database;
import todooo.adapter.persistence.sql.DatabaseSettings;
import todooo.application.port.out.Transactions;
import todooo.domain.Owner;
import todooo.domain.PageLimit;
import todooo.domain.StorageException;
import todooo.domain.ToDo;
import todooo.domain.TodoFilter;
import todooo.domain.TodoId;

/** What transactions on SQL hold to when the database fails. */
@ParameterizedClass
@EnumSource
public abstract class SqlTransactionsContract {
    private final Faults faults = new Faults();

    @Parameter
    TestDatabase product;

    @TempDir
    private Path folder;

    private DatabaseSettings settings;
    private Database database;
    private Transactions transactions;

    /** The transactions under test, on these connections. */
    protected abstract Transactions open(
            DataSource readers, DataSource writers, Function<SQLException, StorageException> meaning);

    /** Ends them; the connections are closed after that. */
    protected abstract void close(Transactions transactions);

    @BeforeEach
    void open() {
        open(product.create(folder, Duration.ofMillis(500)));
    }

    private void open(DatabaseSettings chosen) {
        settings = chosen;
        database = Database.open(settings);
        transactions = open(faults.around(database.readers()), faults.around(database.writers()), database::failure);
    }

    @AfterEach
    void close() {
        faults.heal();
        close(transactions);
        database.close();
    }

    @Test
    void aFailedCommitLeavesTheOutcomeUnknown() {
        faults.fail("commit");
        assertThatExceptionOfType(StorageException.OutcomeUnknown.class).isThrownBy(() -> add("Perhaps"));

        faults.heal();
        ToDo added = add("Surely");
        assertThat(list()).contains(added);
    }

    @Test
    void aFailedRollbackDoesNotHideItsReason() {
        var reason = new IllegalArgumentException("the reason");
        faults.fail("rollback");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> transactions.write(unit -> {
                    unit.todosOf(Owner.LOCAL).add(content("Never"), NOON);
                    throw reason;
                }))
                .isSameAs(reason)
                .satisfies(thrown -> assertThat(thrown.getSuppressed()).isNotEmpty());
    }

    @Test
    void aDatabaseThatIsAwayIsUnavailable() {
        faults.fail("getConnection");

        assertThatExceptionOfType(StorageException.Unavailable.class).isThrownBy(() -> add("Later"));
        assertThatExceptionOfType(StorageException.Unavailable.class).isThrownBy(this::list);
    }

    @Test
    void aFailingStatementIsUnavailableAndNeverAnEmptyList() {
        faults.fail("prepareStatement");

        assertThatExceptionOfType(StorageException.Unavailable.class).isThrownBy(() -> add("Later"));
        assertThatExceptionOfType(StorageException.Unavailable.class).isThrownBy(this::list);
        assertThatExceptionOfType(StorageException.Unavailable.class)
                .isThrownBy(() ->
                        transactions.read(unit -> unit.todosOf(Owner.LOCAL).find(new TodoId(1))));
    }

    @Test
    void givesItsConnectionBackAfterEveryFailure() {
        faults.fail("commit", "prepareStatement");
        for (int i = 0; i < 5; i++) {
            assertThatExceptionOfType(StorageException.class).isThrownBy(() -> add("Not yet"));
            assertThatExceptionOfType(StorageException.class).isThrownBy(this::list);
        }

        faults.heal();
        assertThat(list()).isEmpty();
        add("Now");
        assertThat(list()).hasSize(1);
    }

    @Test
    void anotherTransactionThatHoldsTheTableMakesItUnavailable() throws SQLException {
        try (var other = DriverManager.getConnection(settings.url(), settings.user(), settings.password());
                var statement = other.createStatement()) {
            statement.execute(product.lockAgainstWriters());
            assertThatExceptionOfType(StorageException.Unavailable.class).isThrownBy(() -> add("Later"));
            assertThat(list()).isEmpty();
            statement.execute("rollback");
        }
        assertThat(add("Now")).isIn(list());
    }

    @Test
    void aFileWithoutRoomIsFull() {
        assumeThat(product).as("the only one whose size can be limited").isEqualTo(TestDatabase.SQLITE);
        close();
        open(new DatabaseSettings(settings.url() + "?max_page_count=20", 2, settings.acquireTimeout()));

        assertThatExceptionOfType(StorageException.Full.class).isThrownBy(() -> {
            for (int i = 0; i < 1_000; i++) {
                add("x".repeat(250));
            }
        });
        int stored = list().size();
        assertThat(stored).isPositive();
        assertThatExceptionOfType(StorageException.Full.class).isThrownBy(() -> add("x".repeat(250)));
        assertThat(list()).hasSize(stored);
    }

    @Test
    void aRowThatBreaksTheRulesIsDamageAndNotAnError() throws SQLException {
        ToDo added = add("Fine");
        execute("update todo set task = ' ' where id = " + added.id().value());

        assertThatExceptionOfType(StorageException.Corrupt.class).isThrownBy(this::list);
    }

    @Test
    void aStatementThatTheDatabaseRefusesIsADefect() throws SQLException {
        execute("drop table todo");

        assertThatExceptionOfType(StorageException.Defect.class).isThrownBy(this::list);
        assertThatExceptionOfType(StorageException.Defect.class).isThrownBy(() -> add("Where?"));
    }

    private ToDo add(String task) {
        return transactions.write(unit -> unit.todosOf(Owner.LOCAL).add(content(task), NOON));
    }

    private List<ToDo> list() {
        return transactions.read(unit -> unit.todosOf(Owner.LOCAL).list(TodoFilter.ALL, new PageLimit(PageLimit.MAX)));
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.writers().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
