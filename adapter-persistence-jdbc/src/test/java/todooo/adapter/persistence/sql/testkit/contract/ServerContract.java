package todooo.adapter.persistence.sql.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import todooo.adapter.persistence.sql.DatabaseSettings;
import todooo.adapter.persistence.sql.testkit.Adapter;
import todooo.adapter.persistence.sql.testkit.LossyWire;
import todooo.adapter.persistence.sql.testkit.OpenStore;
import todooo.adapter.persistence.sql.testkit.TestDatabase;
import todooo.domain.query.SearchText;
import todooo.domain.query.TodoFilter;
import todooo.domain.query.TodoPage;
import todooo.domain.query.TodoQuery;
import todooo.domain.storage.StorageException;
import todooo.domain.todo.Task;
import todooo.domain.todo.ToDo;
import todooo.domain.value.Owner;

/** The guarantees of transactions on a PostgreSQL server with settings that differ from the default. */
abstract class ServerContract {
    @TempDir
    private Path folder;

    private DatabaseSettings settings;

    protected abstract Adapter adapter();

    @BeforeEach
    void create() {
        settings = TestDatabase.POSTGRESQL.create(folder);
    }

    @Test
    void findsEveryTextWhateverABackslashIsTakenFor() throws SQLException {
        execute("alter database %s set standard_conforming_strings = off"
                .formatted(settings.url().replaceFirst(".*/", "")));
        try (OpenStore store = OpenStore.open(adapter(), settings)) {
            List<String> texts = List.of("100% sure", "an under_score", "a back\\slash", "a shout!", "it's a quote");
            texts.forEach(store::add);

            for (String text : List.of("100%", "under_", "back\\", "shout!", "it's")) {
                assertThat(found(store, text)).as(text).hasSize(1);
            }
            assertThat(found(store, "r_s")).hasSize(1);
            assertThat(found(store, "a%a")).isEmpty();
        }
    }

    @Test
    void worksInASchemaBesideAnotherInstallation() throws SQLException {
        execute("create schema first", "create schema second");
        try (OpenStore first = OpenStore.open(adapter(), inSchema("first"));
                OpenStore second = OpenStore.open(adapter(), inSchema("second"))) {
            first.add("Learn SQL");
            second.add("Learn Java");

            assertThat(found(first, "learn")).containsExactly("Learn SQL");
            assertThat(found(second, "learn")).containsExactly("Learn Java");
        }
    }

    @Test
    void worksWithExtensionsInASchemaOfTheirOwn() throws SQLException {
        execute(
                "create schema \"All Extensions\"",
                "create extension pg_trgm schema \"All Extensions\"",
                "create extension btree_gin schema \"All Extensions\"");
        try (OpenStore store = OpenStore.open(adapter(), settings)) {
            store.add("Learn SQL");

            assertThat(found(store, "learn")).containsExactly("Learn SQL");
        }
    }

    /** As the sessions of a server are that was the primary before a failover. */
    @Test
    void leavesEverySessionThatOnlyReads() throws SQLException {
        try (OpenStore store = OpenStore.open(adapter(), settings)) {
            makeReadOnly(store);
            int refused = 0;
            while (!isAdded(store)) {
                refused++;
                assertThat(refused).isLessThanOrEqualTo(settings.connections());
            }

            assertThat(refused).isPositive();
            assertThat(found(store, "new")).hasSize(1);
        }
    }

    private void makeReadOnly(OpenStore store) throws SQLException {
        var taken = new ArrayList<Connection>();
        for (int i = 0; i < settings.connections(); i++) {
            Connection connection = store.database().writers().getConnection();
            taken.add(connection);
            try (var statement = connection.createStatement()) {
                statement.execute("set default_transaction_read_only = on");
            }
        }
        for (Connection connection : taken) {
            connection.close();
        }
    }

    private static boolean isAdded(OpenStore store) {
        try {
            store.add("New");
            return true;
        } catch (StorageException.Unavailable e) {
            return false;
        }
    }

    @Test
    void doesNotKnowWhatBecameOfACommitWhoseAnswerIsLost() throws IOException {
        try (LossyWire wire = LossyWire.to(settings);
                OpenStore store = OpenStore.open(adapter(), wire.through(settings))) {
            wire.loseAnswerToCommit();
            assertThatExceptionOfType(StorageException.OutcomeUnknown.class).isThrownBy(() -> store.add("Applied"));

            assertThat(found(store, "applied")).containsExactly("Applied");
            assertThat(store.add("Next")).isIn(store.list());
        }
    }

    private DatabaseSettings inSchema(String schema) {
        return TestDatabase.at(settings.url() + "?currentSchema=" + schema, settings);
    }

    private static List<String> found(OpenStore store, String text) {
        TodoQuery query = TodoQuery.ALL.of(TodoFilter.of(new SearchText(text), null));
        TodoPage page =
                store.transactions().read(unit -> unit.of(Owner.LOCAL).todos().list(query));
        return page.todos().stream().map(ToDo::task).map(Task::text).toList();
    }

    private void execute(String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(settings.url(), settings.user(), settings.password());
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
