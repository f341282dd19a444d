package todooo.adapter.persistence.sql.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.content;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.adapter.persistence.sql.DatabaseSettings;
import todooo.adapter.persistence.sql.testkit.Adapter;
import todooo.adapter.persistence.sql.testkit.Faults;
import todooo.adapter.persistence.sql.testkit.Interception;
import todooo.adapter.persistence.sql.testkit.OpenStore;
import todooo.adapter.persistence.sql.testkit.TestDatabase;
import todooo.domain.storage.StorageException;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoId;
import todooo.domain.value.Owner;

/** The guarantees of transactions on SQL when the database fails. */
@ParameterizedClass
@EnumSource
abstract class FailuresContract {
    private final Faults faults = new Faults();

    @Parameter
    TestDatabase product;

    @TempDir
    private Path folder;

    private DatabaseSettings settings;
    private OpenStore store;

    protected abstract Adapter adapter();

    @BeforeEach
    void open() {
        open(product.create(folder, Duration.ofMillis(500)));
    }

    private void open(DatabaseSettings chosen) {
        settings = chosen;
        store = OpenStore.open(adapter(), settings, faults::around);
    }

    @AfterEach
    void close() {
        faults.heal();
        store.close();
    }

    @Test
    void aFailedCommitLeavesTheOutcomeUnknown() {
        faults.fail("commit");
        assertThatExceptionOfType(StorageException.OutcomeUnknown.class).isThrownBy(() -> store.add("Perhaps"));

        faults.heal();
        ToDo added = store.add("Surely");
        assertThat(store.list()).contains(added);
    }

    @Test
    void aLostAnswerToACommitLeavesTheOutcomeUnknown() {
        faults.loseAnswers("commit");
        assertThatExceptionOfType(StorageException.OutcomeUnknown.class).isThrownBy(() -> store.add("Applied"));

        faults.heal();
        assertThat(store.list()).extracting(todo -> todo.task().text()).containsExactly("Applied");
    }

    /** The pool would do it, but its failure would look as if nothing had been written. */
    @Test
    void leavesAutoCommitModeOnAfterACommit() {
        var calls = new ArrayList<String>();
        Interception recording =
                (method, arguments) -> calls.add(arguments == null ? method : method + Arrays.toString(arguments));
        close();
        store = OpenStore.open(adapter(), settings, recording::around);
        calls.clear();

        store.add("New");
        assertThat(calls).containsSubsequence("setAutoCommit[false]", "commit", "setAutoCommit[true]", "close");
    }

    @Test
    void aFailedRollbackDoesNotHideItsReason() {
        var reason = new IllegalArgumentException("the reason");
        faults.fail("rollback");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> store.transactions().write(Owner.LOCAL, unit -> {
                    unit.of(Owner.LOCAL).todos().add(content("Never"), NOON);
                    throw reason;
                }))
                .isSameAs(reason)
                .satisfies(thrown -> assertThat(thrown.getSuppressed()).isNotEmpty());
    }

    @Test
    void aDatabaseThatIsAwayIsUnavailable() {
        faults.fail("getConnection");

        assertThatExceptionOfType(StorageException.Unavailable.class).isThrownBy(() -> store.add("Later"));
        assertThatExceptionOfType(StorageException.Unavailable.class).isThrownBy(store::list);
    }

    @Test
    void aFailingStatementIsUnavailableAndNeverAnEmptyList() {
        faults.fail("prepareStatement");

        assertThatExceptionOfType(StorageException.Unavailable.class).isThrownBy(() -> store.add("Later"));
        assertThatExceptionOfType(StorageException.Unavailable.class).isThrownBy(store::list);
        assertThatExceptionOfType(StorageException.Unavailable.class)
                .isThrownBy(() -> store.transactions()
                        .read(unit -> unit.of(Owner.LOCAL).todos().find(new TodoId(1))));
    }

    @Test
    void givesItsConnectionBackAfterEveryFailure() {
        faults.fail("commit", "prepareStatement");
        for (int i = 0; i < 5; i++) {
            assertThatExceptionOfType(StorageException.class).isThrownBy(() -> store.add("Not yet"));
            assertThatExceptionOfType(StorageException.class).isThrownBy(store::list);
        }

        faults.heal();
        assertThat(store.list()).isEmpty();
        store.add("Now");
        assertThat(store.list()).hasSize(1);
    }

    @Test
    void aPoolWithoutAFreeConnectionIsUnavailable() throws SQLException {
        var taken = new ArrayList<Connection>();
        for (int i = 0; i < settings.connections(); i++) {
            taken.add(takeConnection());
        }
        assertThatExceptionOfType(StorageException.Unavailable.class).isThrownBy(() -> store.add("Later"));

        for (Connection connection : taken) {
            connection.close();
        }
        assertThat(store.add("Now")).isIn(store.list());
    }

    /** On a busy machine the pool may need longer to open a connection than it lets a caller wait. */
    private Connection takeConnection() throws SQLException {
        for (int tries = 1; ; tries++) {
            try {
                return store.database().writers().getConnection();
            } catch (SQLTransientConnectionException e) {
                if (tries == 20) {
                    throw e;
                }
            }
        }
    }

    @Test
    void anotherTransactionThatHoldsTheTableMakesItUnavailable() throws SQLException {
        try (var other = DriverManager.getConnection(settings.url(), settings.user(), settings.password());
                var statement = other.createStatement()) {
            statement.execute(product.lockAgainstWriters());
            assertThatExceptionOfType(StorageException.Unavailable.class).isThrownBy(() -> store.add("Later"));
            assertThat(store.list()).isEmpty();
            statement.execute("rollback");
        }
        assertThat(store.add("Now")).isIn(store.list());
    }

    @Test
    void aFileWithoutRoomIsFull() {
        assumeThat(product).as("the only one whose size can be limited").isEqualTo(TestDatabase.SQLITE);
        close();
        open(new DatabaseSettings(settings.url() + "?max_page_count=20", 2, settings.acquireTimeout()));

        assertThatExceptionOfType(StorageException.Full.class).isThrownBy(() -> {
            for (int i = 0; i < 1_000; i++) {
                store.add("x".repeat(250));
            }
        });
        int stored = store.list().size();
        assertThat(stored).isPositive();
        assertThatExceptionOfType(StorageException.Full.class).isThrownBy(() -> store.add("x".repeat(250)));
        assertThat(store.list()).hasSize(stored);
    }

    @Test
    void aRowThatBreaksTheRulesIsDamageAndNotAnError() throws SQLException {
        ToDo added = store.add("Fine");
        store.execute("update todo set task = ' ' where id = " + added.id().value());

        assertThatExceptionOfType(StorageException.Corrupt.class).isThrownBy(store::list);
    }

    @Test
    void aTextThatIsNoUnicodeIsDamageAndNeverAnotherText() throws SQLException {
        assumeThat(product).as("the other one checks what it is given").isEqualTo(TestDatabase.SQLITE);
        ToDo added = store.add("Fine");
        store.execute("update todo set task = cast(x'41C328' as text) where id = "
                + added.id().value());

        assertDamaged(added);
    }

    @Test
    void aTextWithAReplacementCharacterIsNoDamage() {
        ToDo added = store.add("Lost \uFFFD in translation");

        assertThat(store.list()).containsExactly(added);
        assertThat(store.find(added)).isEqualTo(added);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483648", "-2147483649", "4294967297", "9223372036854775807"})
    void aNumberThatIsTooLargeIsDamageAndNeverAnotherNumber(String position) throws SQLException {
        assumeThat(product).as("the other one has columns of 32 bits").isEqualTo(TestDatabase.SQLITE);
        ToDo added = store.add("Fine");
        store.execute("update todo set position = " + position);

        assertDamaged(added);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483647", "-2147483648", "0"})
    void readsEveryNumberThatFits(String position) throws SQLException {
        ToDo added = store.add("Fine");
        store.execute("update todo set position = " + position);

        assertThat(store.find(added).order()).isEqualTo(Integer.valueOf(position));
        assertThat(store.list()).singleElement().extracting(ToDo::order).isEqualTo(Integer.valueOf(position));
    }

    private void assertDamaged(ToDo added) {
        assertThatExceptionOfType(StorageException.Corrupt.class).isThrownBy(store::list);
        assertThatExceptionOfType(StorageException.Corrupt.class).isThrownBy(() -> store.find(added));
        assertThatExceptionOfType(StorageException.Corrupt.class)
                .isThrownBy(() -> store.write(todos -> todos.find(added.id())));
    }

    @Test
    void aStatementThatTheDatabaseRefusesIsADefect() throws SQLException {
        store.execute("alter table todo rename to todo_of_before");

        assertThatExceptionOfType(StorageException.Defect.class).isThrownBy(store::list);
        assertThatExceptionOfType(StorageException.Defect.class).isThrownBy(() -> store.add("Where?"));
    }
}
