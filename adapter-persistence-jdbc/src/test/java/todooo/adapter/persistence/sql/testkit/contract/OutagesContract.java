package todooo.adapter.persistence.sql.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import todooo.adapter.persistence.sql.DatabaseSettings;
import todooo.adapter.persistence.sql.testkit.Adapter;
import todooo.adapter.persistence.sql.testkit.OpenStore;
import todooo.adapter.persistence.sql.testkit.TestServer;
import todooo.adapter.persistence.sql.testkit.Writers;
import todooo.domain.storage.StorageException;

/** The guarantees of transactions while a PostgreSQL server goes away and comes back. */
@Timeout(120)
abstract class OutagesContract {
    private static final Duration ACQUIRE_TIMEOUT = Duration.ofSeconds(2);

    /** A request is refused within the time to acquire a connection; a busy machine gets much more. */
    private static final Duration NEVER_A_HANG = ACQUIRE_TIMEOUT.multipliedBy(10);

    @TempDir
    private Path folder;

    private TestServer server;
    private DatabaseSettings settings;

    protected abstract Adapter adapter();

    @BeforeEach
    void start() {
        server = TestServer.in(folder);
        settings = server.createDatabase(ACQUIRE_TIMEOUT);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void survivesARestartWithEverythingItAcknowledged() {
        try (OpenStore store = OpenStore.open(adapter(), settings);
                Writers writers = Writers.start(store)) {
            writers.awaitAcknowledged(100);
            server.close();
            writers.awaitFailures(20);
            server.start();
            writers.awaitAcknowledged(100);
            writers.stop();

            assertNothingIsLost(store, writers);
        }
    }

    @Test
    void survivesTheEndOfItsSessionsWithEverythingItAcknowledged() throws SQLException {
        try (OpenStore store = OpenStore.open(adapter(), settings);
                Writers writers = Writers.start(store)) {
            for (int i = 0; i < 5; i++) {
                writers.awaitAcknowledged(50);
                store.execute("select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()"
                        + " and application_name = 'todooo'");
            }
            writers.awaitAcknowledged(50);
            writers.stop();

            assertNothingIsLost(store, writers);
        }
    }

    @Test
    void waitsForAServerThatIsNotUpYet() {
        server.close();
        var opening = CompletableFuture.supplyAsync(() -> OpenStore.open(adapter(), settings));
        server.start();

        try (OpenStore store = opening.join()) {
            assertThat(store.list()).isEmpty();
        }
    }

    private static void assertNothingIsLost(OpenStore store, Writers writers) {
        assertThat(writers.failures())
                .isNotEmpty()
                .allSatisfy(thrown -> assertThat(thrown)
                        .isInstanceOfAny(StorageException.Unavailable.class, StorageException.OutcomeUnknown.class));
        assertThat(writers.longestCall()).isLessThan(NEVER_A_HANG);
        assertThat(writers.acknowledged())
                .allSatisfy(todo -> assertThat(store.find(todo)).isEqualTo(todo));
    }
}
