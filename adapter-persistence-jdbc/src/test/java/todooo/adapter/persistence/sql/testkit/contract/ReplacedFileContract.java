package todooo.adapter.persistence.sql.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.content;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import todooo.adapter.persistence.sql.DatabaseSettings;
import todooo.adapter.persistence.sql.testkit.Adapter;
import todooo.adapter.persistence.sql.testkit.OpenStore;
import todooo.adapter.persistence.sql.testkit.TestDatabase;
import todooo.domain.storage.StorageException;
import todooo.domain.todo.ToDo;
import todooo.domain.value.Owner;

/** The guarantees of transactions on SQLite when the file, or a file beside it, is taken away while it is in use. */
abstract class ReplacedFileContract {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    private Path file;
    private Path elsewhere;
    private OpenStore store;

    protected abstract Adapter adapter();

    @BeforeEach
    void open() {
        file = folder.resolve("test.db");
        elsewhere = folder.resolve("elsewhere.db");
        open(TestDatabase.SQLITE.create(folder, Duration.ofMillis(500)));
    }

    /** Returns when the pools are full: a connection that is just being opened would make what a test takes away. */
    private void open(DatabaseSettings settings) {
        store = OpenStore.open(adapter(), settings);
        awaitFull(store.database().readers());
        awaitFull(store.database().scanners());
        awaitFull(store.database().writers());
    }

    private static void awaitFull(DataSource connections) {
        try {
            var pool = connections.unwrap(HikariDataSource.class);
            long deadline = System.nanoTime() + LIMIT.toNanos();
            while (pool.getHikariPoolMXBean().getTotalConnections() < pool.getMaximumPoolSize()) {
                assertThat(System.nanoTime()).as("%s is not full yet", pool).isLessThan(deadline);
                LockSupport.parkNanos(1_000_000);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void refusesToWriteToAFileThatWasDeleted() throws IOException {
        Files.delete(file);

        assertUnavailable();
        assertThat(file).doesNotExist();
    }

    @Test
    void refusesToWriteToAFileThatHasAnotherInItsPlace() throws IOException {
        Files.move(file, elsewhere);
        Files.copy(elsewhere, file);

        assertUnavailable();
        assertThat(file).hasSameBinaryContentAs(elsewhere);
    }

    @Test
    void refusesToWriteWhereALinkLeadsElsewhere() throws IOException {
        store.close();
        Path link = Files.createSymbolicLink(folder.resolve("link.db"), file);
        open(new DatabaseSettings("jdbc:sqlite:" + link, 1, Duration.ofMillis(500)));
        store.add("Behind the link");

        Files.copy(file, elsewhere);
        Files.delete(link);
        Files.createSymbolicLink(link, elsewhere);

        assertUnavailable();
    }

    @Test
    void goesOnToReadWhatWasAcknowledged() throws IOException {
        ToDo added = store.add("Before");
        Files.delete(file);

        assertThat(store.list()).containsExactly(added);
    }

    /** A disk that was pulled out may be read as zeros. */
    @Test
    void callsNothingDamagedWhileTheFileIsAway() throws IOException, SQLException {
        store.add("Before");
        store.close();
        damage();
        open(TestDatabase.SQLITE.create(folder, Duration.ofMillis(500)));

        Files.move(file, elsewhere);
        assertThatExceptionOfType(StorageException.Unavailable.class).isThrownBy(store::list);

        Files.move(elsewhere, file);
        assertThatExceptionOfType(StorageException.Corrupt.class).isThrownBy(store::list);
    }

    @Test
    void writesAgainOnceTheFileIsBack() throws IOException {
        ToDo before = store.add("Before");
        Files.move(file, elsewhere);
        assertUnavailable();

        Files.move(elsewhere, file);
        ToDo after = store.add("After");

        assertThat(afterARestart()).containsExactly(before, after);
    }

    @Test
    void makesNoNewFileWhenItConnectsAnew() throws IOException, SQLException {
        ToDo before = store.add("Before");
        Files.move(file, elsewhere);
        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> store.execute("no statement"));

        assertUnavailable();
        assertThat(file).doesNotExist();

        Files.move(elsewhere, file);
        assertThat(store.list()).containsExactly(before);
    }

    @Test
    void doesNotKnowTheOutcomeIfTheFileGoesWhileItIsWritten() {
        assertThatExceptionOfType(StorageException.OutcomeUnknown.class)
                .isThrownBy(() -> store.transactions().write(Owner.LOCAL, unit -> {
                    ToDo added = unit.of(Owner.LOCAL).todos().add(content("Meanwhile"), NOON);
                    delete(file);
                    return added;
                }));
    }

    @Test
    void savesAtItsEndWhatWasInALogThatWasDeleted() throws IOException {
        ToDo before = store.add("Before");
        Files.delete(folder.resolve("test.db-wal"));

        assertUnavailable();
        assertThat(afterARestart()).containsExactly(before);
    }

    @Test
    void opensNoConnectionOnAnotherLog() throws IOException, SQLException {
        ToDo before = store.add("Before");
        Files.delete(folder.resolve("test.db-wal"));
        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> store.execute("no statement"));

        assertUnavailable();
        assertThat(folder.resolve("test.db-wal")).doesNotExist();
        assertThat(afterARestart()).containsExactly(before);
    }

    @Test
    void losesNothingIfTheSharedMemoryIsDeleted() throws IOException {
        ToDo before = store.add("Before");
        Files.delete(folder.resolve("test.db-shm"));
        ToDo after = store.add("After");

        assertThat(afterARestart()).containsExactly(before, after);
    }

    /** Makes zeros of the first page of the table. */
    private void damage() throws IOException, SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select rootpage, page_size from sqlite_schema, pragma_page_size where name = 'todo'");
                var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            int size = row.getInt(2);
            bytes.seek((row.getLong(1) - 1) * size);
            bytes.write(new byte[size]);
        }
    }

    private List<ToDo> afterARestart() {
        store.close();
        open(TestDatabase.SQLITE.create(folder, Duration.ofMillis(500)));
        return store.list();
    }

    private void assertUnavailable() {
        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(StorageException.Unavailable.class).isThrownBy(() -> store.add("Lost"));
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
