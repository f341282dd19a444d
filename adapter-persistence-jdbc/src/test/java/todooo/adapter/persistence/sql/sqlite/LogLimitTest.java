package todooo.adapter.persistence.sql.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import todooo.adapter.persistence.sql.Statements;
import todooo.adapter.persistence.sql.sqlite.file.LiveFile;

class LogLimitTest {
    private static final int KIB = 1024;
    private static final int WRITES = 200;
    private static final int WRITTEN = 50 * KIB;
    private static final LogLimit PATIENT = new LogLimit(512 * KIB, 128 * KIB, 20_000);
    private static final LogLimit IMPATIENT = new LogLimit(512 * KIB, 128 * KIB, 1);
    private static final LogLimit NONE = new LogLimit(Long.MAX_VALUE, 1, 1);

    @TempDir
    private Path folder;

    private Path path;
    private Path log;
    private long largest;

    @BeforeEach
    void createTable() throws SQLException {
        path = folder.resolve("test.db");
        log = folder.resolve("test.db-wal");
        try (Connection connection = connect(NONE)) {
            Statements.update(connection, "create table text (t blob)");
        }
    }

    @Test
    void emptiesTheLogWhileReadersOverlapWithoutEnd() throws Exception {
        writeWhileReadersOverlap(PATIENT);

        assertThat(largest).isBetween(512L * KIB, 1024L * KIB);
    }

    /** The control: readers that leave a gap would pass as well. */
    @Test
    void letsItGrowWhereThereIsNoLimit() throws Exception {
        writeWhileReadersOverlap(NONE);

        assertThat(largest).isGreaterThan((long) WRITES * WRITTEN);
    }

    @Test
    void writesOnWhileAReaderStaysAndEmptiesTheLogAfterIt() throws Exception {
        try (Connection writer = connect(IMPATIENT)) {
            try (Connection reader = connect(NONE)) {
                begin(reader);
                for (int i = 0; i < WRITES; i++) {
                    write(writer);
                }
                assertThat(Files.size(log)).isGreaterThan((long) WRITES * WRITTEN);
                assertThat(Statements.number(reader, "select count(*) from text"))
                        .isZero();
            }
            for (int i = 0; i <= IMPATIENT.step() / WRITTEN + 1; i++) {
                write(writer);
            }

            assertThat(Files.size(log)).isLessThan(IMPATIENT.bytes());
            assertThat(Statements.number(writer, "pragma busy_timeout")).isEqualTo(20_000);
        }
    }

    private void writeWhileReadersOverlap(LogLimit limit) throws Exception {
        try (Connection writer = connect(limit);
                Connection one = connect(NONE);
                Connection other = connect(NONE)) {
            begin(one);
            begin(other);
            var done = new AtomicBoolean();
            Thread readers = Thread.ofPlatform().start(() -> takeTurns(one, other, done));
            try {
                for (int i = 0; i < WRITES; i++) {
                    write(writer);
                    largest = Math.max(largest, Files.size(log));
                }
            } finally {
                done.set(true);
                readers.join();
            }
            assertThat(Statements.number(one, "select count(*) from text")).isLessThanOrEqualTo(WRITES);
        }
    }

    /** One of them always reads while the other one ends and begins. */
    private static void takeTurns(Connection one, Connection other, AtomicBoolean done) {
        try {
            while (!done.get()) {
                for (Connection reader : new Connection[] {one, other}) {
                    Thread.sleep(2); // it has to read at an older state when the writer commits
                    Statements.update(reader, "commit");
                    begin(reader);
                }
            }
        } catch (SQLException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void begin(Connection reader) throws SQLException {
        Statements.update(reader, "begin");
        Statements.number(reader, "select count(*) from text");
    }

    private static void write(Connection writer) throws SQLException, IOException {
        writer.setAutoCommit(false);
        Statements.update(writer, "insert into text (t) values (randomblob(?))", WRITTEN);
        writer.commit();
        writer.setAutoCommit(true);
    }

    private Connection connect(LogLimit limit) throws SQLException {
        var config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.OFF); // it is about the size alone
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        config.setBusyTimeout(20_000);
        return new StatementKeepingDataSource(config, "jdbc:sqlite:" + path, new LiveFile(path), limit).getConnection();
    }
}
