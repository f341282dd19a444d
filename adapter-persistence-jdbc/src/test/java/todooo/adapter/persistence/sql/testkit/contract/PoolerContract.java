package todooo.adapter.persistence.sql.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import todooo.adapter.persistence.sql.DatabaseSettings;
import todooo.adapter.persistence.sql.opening.DatabaseFactory;
import todooo.adapter.persistence.sql.testkit.Adapter;
import todooo.adapter.persistence.sql.testkit.OpenStore;
import todooo.adapter.persistence.sql.testkit.TestDatabase;
import todooo.adapter.persistence.sql.testkit.TestPooler;
import todooo.domain.todo.ToDo;

/** The guarantees of transactions on PostgreSQL behind a pooler that has fewer sessions than clients. */
@Timeout(120)
abstract class PoolerContract {
    private static final int WRITERS = 8;
    private static final int WRITES = 40;

    @TempDir
    private Path folder;

    protected abstract Adapter adapter();

    @ParameterizedTest
    @CsvSource({"transaction, 3", "session, 8"})
    void keepsExactlyWhatItAcknowledged(String mode, int sessions) throws SQLException {
        DatabaseSettings server = TestDatabase.POSTGRESQL.create(folder);
        try (TestPooler pooler = TestPooler.start(folder, server, mode, sessions);
                OpenStore one = OpenStore.open(adapter(), pooler.through(server));
                OpenStore other = OpenStore.open(adapter(), pooler.through(server))) {
            Collection<String> acknowledged = write(List.of(one, other));

            assertThat(acknowledged).hasSize(WRITERS * WRITES);
            assertThat(stored(server)).containsExactlyInAnyOrderElementsOf(acknowledged);
        }
    }

    @Test
    void leavesNoSettingInTheSessionsOfOthers() throws SQLException {
        DatabaseSettings server = TestDatabase.POSTGRESQL.create(folder);
        DatabaseFactory.open(server).close(); // a migration takes more than one session
        try (TestPooler pooler = TestPooler.start(folder, server, "transaction", 1);
                OpenStore store = OpenStore.open(adapter(), pooler.through(server))) {
            assertThat(store.add("Here")).isIn(store.list());

            assertThat(texts(pooler.through(server), """
                    select name
                    from pg_settings
                    where name ~ '_timeout$|^plan_cache_mode$|transaction_isolation$' and setting <> reset_val
                    """)).isEmpty();
        }
    }

    /** Each writer looks at once for what it has added. */
    private static Collection<String> write(List<OpenStore> stores) {
        Collection<String> acknowledged = new ConcurrentLinkedQueue<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Void>> writers = IntStream.range(0, WRITERS)
                    .mapToObj(writer -> CompletableFuture.runAsync(
                            () -> {
                                OpenStore store = stores.get(writer % stores.size());
                                for (int i = 0; i < WRITES; i++) {
                                    ToDo added = store.add("To-do %d of writer %d".formatted(i, writer));
                                    assertThat(store.find(added)).isEqualTo(added);
                                    acknowledged.add(added.id().value() + " "
                                            + added.task().text());
                                }
                            },
                            threads))
                    .toList();
            writers.forEach(CompletableFuture::join);
        }
        return acknowledged;
    }

    private static List<String> stored(DatabaseSettings server) throws SQLException {
        return texts(server, "select id || ' ' || task from todo");
    }

    private static List<String> texts(DatabaseSettings settings, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(settings.url(), settings.user(), settings.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        }
    }
}
