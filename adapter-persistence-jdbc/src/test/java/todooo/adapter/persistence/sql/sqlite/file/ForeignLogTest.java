package todooo.adapter.persistence.sql.sqlite.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteConnection;
import todooo.adapter.persistence.sql.Database;
import todooo.adapter.persistence.sql.DatabaseRefusedException;
import todooo.adapter.persistence.sql.Statements;
import todooo.adapter.persistence.sql.opening.DatabaseFactory;
import todooo.adapter.persistence.sql.testkit.TestDatabase;

class ForeignLogTest {
    @TempDir
    private Path folder;

    @TempDir
    private Path crashed;

    private Database database;
    private Connection writer;

    @BeforeEach
    void fill() throws SQLException {
        open();
        add();
    }

    private void open() throws SQLException {
        database = DatabaseFactory.open(TestDatabase.SQLITE.create(folder));
        writer = database.writers().getConnection();
        Statements.update(writer, "pragma synchronous = off"); // what is copied is in the cache of the system, too
    }

    @AfterEach
    void close() throws SQLException {
        writer.close();
        database.close();
    }

    @Test
    void refusesABackupBesideTheLogOfWhatItReplaced() throws Exception {
        Statements.update(writer, "vacuum into '%s'".formatted(crashed.resolve("backup.db")));
        add();
        crash();
        Files.move(crashed.resolve("backup.db"), crashed.resolve("test.db"), StandardCopyOption.REPLACE_EXISTING);

        assertRefusedUntouched("has the write-ahead log test.db-wal of another file beside it");
    }

    @Test
    void startsWithTheBackupOnceTheLogIsRemoved() throws Exception {
        Statements.update(writer, "vacuum into '%s'".formatted(crashed.resolve("backup.db")));
        add();
        crash();
        Files.move(crashed.resolve("backup.db"), crashed.resolve("test.db"), StandardCopyOption.REPLACE_EXISTING);
        Files.delete(crashed.resolve("test.db-wal"));

        assertThat(rowsAfterTheCrash()).isOne();
    }

    @Test
    void refusesAPageByPageCopyThatCountsItsChangesAnew() throws Exception {
        growALot();
        writer.unwrap(SQLiteConnection.class)
                .getDatabase()
                .backup("main", crashed.resolve("backup.db").toString(), null);
        growALot();
        crash();
        Files.move(crashed.resolve("backup.db"), crashed.resolve("test.db"), StandardCopyOption.REPLACE_EXISTING);

        assertRefusedUntouched("of another file");
    }

    @Test
    void refusesAPlainCopyOfAnEarlierRun() throws Exception {
        close();
        Files.copy(folder.resolve("test.db"), crashed.resolve("backup.db"));
        for (int i = 0; i < 3; i++) {
            open();
            growALot();
            close();
        }
        open();
        growALot();
        crash();
        Files.move(crashed.resolve("backup.db"), crashed.resolve("test.db"), StandardCopyOption.REPLACE_EXISTING);

        assertRefusedUntouched("of another file");
    }

    @Test
    void refusesANewerFileThanTheLogHasSeen() throws Exception {
        growALot();
        crash();
        byte[] log = Files.readAllBytes(crashed.resolve("test.db-wal"));
        for (int i = 0; i < 3; i++) {
            DatabaseFactory.open(TestDatabase.SQLITE.create(crashed)).close();
            try (Database again = DatabaseFactory.open(TestDatabase.SQLITE.create(crashed));
                    Connection connection = again.writers().getConnection()) {
                Statements.update(connection, "pragma user_version = " + i);
            }
        }
        Files.write(crashed.resolve("test.db-wal"), log);

        assertRefusedUntouched("of another file");
    }

    /** The log is without page 1, as after few changes. */
    @Test
    void refusesADatabaseOfAnotherSize(@TempDir Path elsewhere) throws Exception {
        crash();
        Database own = database;
        Connection ownWriter = writer;
        database = DatabaseFactory.open(TestDatabase.SQLITE.create(elsewhere));
        writer = database.writers().getConnection();
        growALot();
        close();
        database = own;
        writer = ownWriter;
        reopen();
        add();
        crashLog();
        Files.move(elsewhere.resolve("test.db"), crashed.resolve("test.db"), StandardCopyOption.REPLACE_EXISTING);

        assertRefusedUntouched("has the write-ahead log test.db-wal of another file beside it");
    }

    @Test
    void refusesALogWithPagesOfAnotherSize() throws Exception {
        crash();
        Files.delete(crashed.resolve("test.db"));
        try (var other = connect(crashed.resolve("test.db"))) {
            Statements.update(other, "pragma page_size = 8192");
            Statements.text(other, "pragma journal_mode = wal");
            Statements.update(other, "create table note (n)");
        }
        crashLog();

        assertRefusedUntouched("of another file");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void refusesToStartEmptyBesideALog(boolean empty) throws Exception {
        crash();
        Files.delete(crashed.resolve("test.db"));
        if (empty) {
            Files.createFile(crashed.resolve("test.db"));
        }

        assertThatExceptionOfType(DatabaseRefusedException.class)
                .isThrownBy(this::openCrashed)
                .withMessageContaining("is not there, but its write-ahead log test.db-wal is");
        assertThat(Files.exists(crashed.resolve("test.db"))).isEqualTo(empty);
        assertThat(crashed.resolve("test.db-wal")).hasSameBinaryContentAs(folder.resolve("test.db-wal"));
    }

    /** After a kill at any moment, and whatever was done before it, the file and its own log agree. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void takesEveryLogOfItsOwnFile(long seed) throws Exception {
        var random = new Random(seed);
        for (int i = 0; i < 80; i++) {
            step(random);
            crash();
            assertThatNoException()
                    .as("seed %d, step %d", seed, i)
                    .isThrownBy(() -> ForeignLog.refuse(crashed.resolve("test.db"), "test.db"));
        }
        assertThat(rowsAfterTheCrash()).isEqualTo(Statements.number(writer, "select count(*) from todo"));
    }

    /** Also one that was torn: a power cut leaves the beginning of the last write. */
    @Test
    void takesALogThatEndsAnywhere() throws Exception {
        growALot();
        crash();
        byte[] log = Files.readAllBytes(crashed.resolve("test.db-wal"));
        var random = new Random(7);
        for (int i = 0; i < 100; i++) {
            Files.write(crashed.resolve("test.db-wal"), Arrays.copyOf(log, random.nextInt(log.length)));
            ForeignLog.refuse(crashed.resolve("test.db"), "test.db");
        }
        Files.write(crashed.resolve("test.db-wal"), log);
        assertThat(rowsAfterTheCrash()).isPositive();
    }

    private void step(Random random) throws SQLException, IOException {
        switch (random.nextInt(12)) {
            case 0 -> Statements.update(writer, "delete from todo where id % 3 = ?", random.nextInt(3));
            case 1 -> Statements.text(writer, "pragma wal_checkpoint(passive)");
            case 2 -> Statements.text(writer, "pragma wal_checkpoint(full)");
            case 3 -> Statements.text(writer, "pragma wal_checkpoint(restart)");
            case 4 -> Statements.text(writer, "pragma wal_checkpoint(truncate)");
            case 5 -> Statements.update(writer, "vacuum");
            case 6 -> Statements.update(writer, "create table if not exists t%d (n)".formatted(random.nextInt(5)));
            case 7 -> Statements.update(writer, "drop table if exists t%d".formatted(random.nextInt(5)));
            case 8 -> checkpointBesideAReader();
            case 9 -> reopen();
            case 10 -> growALot();
            default -> add();
        }
    }

    private void checkpointBesideAReader() throws SQLException {
        try (Connection reader = connect(folder.resolve("test.db"))) {
            Statements.update(reader, "begin");
            Statements.number(reader, "select count(*) from todo");
            growALot();
            Statements.text(writer, "pragma wal_checkpoint(passive)");
            Statements.update(reader, "commit");
        }
    }

    private void reopen() throws SQLException {
        close();
        open();
    }

    private void growALot() throws SQLException {
        for (int i = 0; i < 5; i++) {
            Statements.update(writer, """
                    insert into todo (owner, task, task_folded, completed, created_at, updated_at, version)
                    with recursive n (i) as (select 1 union all select i + 1 from n where i < 40)
                    select 'local', hex(randomblob(100)), 'x', 0, 1, 1, 1 from n
                    """);
        }
    }

    private void add() throws SQLException {
        Statements.update(writer, """
                insert into todo (owner, task, task_folded, completed, created_at, updated_at, version)
                values ('local', 'One', 'one', 0, 1, 1, 1)
                """);
    }

    private static Connection connect(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    /** Copies what a kill would leave behind now. */
    private void crash() throws IOException {
        Files.copy(folder.resolve("test.db"), crashed.resolve("test.db"), StandardCopyOption.REPLACE_EXISTING);
        crashLog();
    }

    private void crashLog() throws IOException {
        Files.copy(folder.resolve("test.db-wal"), crashed.resolve("test.db-wal"), StandardCopyOption.REPLACE_EXISTING);
    }

    private Database openCrashed() {
        return DatabaseFactory.open(TestDatabase.SQLITE.create(crashed));
    }

    private long rowsAfterTheCrash() throws SQLException {
        try (Database recovered = openCrashed();
                Connection connection = recovered.readers().getConnection()) {
            assertThat(Statements.text(connection, "pragma integrity_check")).isEqualTo("ok");
            return Statements.number(connection, "select count(*) from todo");
        }
    }

    private void assertRefusedUntouched(String reason) throws IOException {
        byte[] file = Files.readAllBytes(crashed.resolve("test.db"));
        byte[] log = Files.readAllBytes(crashed.resolve("test.db-wal"));

        assertThatExceptionOfType(DatabaseRefusedException.class)
                .isThrownBy(this::openCrashed)
                .withMessageContaining(reason);

        assertThat(crashed.resolve("test.db")).hasBinaryContent(file);
        assertThat(crashed.resolve("test.db-wal")).hasBinaryContent(log);
        try (var files = Files.list(crashed)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("test.db", "test.db-wal");
        }
    }
}
