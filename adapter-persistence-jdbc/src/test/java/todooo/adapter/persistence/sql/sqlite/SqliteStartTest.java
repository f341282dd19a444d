package todooo.adapter.persistence.sql.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import todooo.adapter.persistence.sql.Database;
import todooo.adapter.persistence.sql.DatabaseRefusedException;
import todooo.adapter.persistence.sql.DatabaseSettings;
import todooo.adapter.persistence.sql.Isolation;
import todooo.adapter.persistence.sql.opening.DatabaseFactory;

class SqliteStartTest {
    private static final int STARTS = 4;

    @TempDir
    private Path folder;

    @RepeatedTest(3)
    void letsSeveralFirstStartsAtOnceSucceed() throws Exception {
        var open = new ArrayList<Database>();
        try (ExecutorService threads = Executors.newFixedThreadPool(STARTS)) {
            var start = new CountDownLatch(1);
            Callable<Database> opening = () -> {
                start.await();
                return DatabaseFactory.open(settings(Duration.ofMillis(500), Duration.ofSeconds(60)));
            };
            List<Future<Database>> openings = new ArrayList<>();
            for (int i = 0; i < STARTS; i++) {
                openings.add(threads.submit(opening));
            }
            start.countDown();
            for (Future<Database> one : openings) {
                open.add(one.get());
            }
        } finally {
            open.forEach(Database::close);
        }
        assertThat(open).hasSize(STARTS);
    }

    @Test
    void waitsForTheEndOfATransactionOfAnotherProgram() throws Exception {
        try (Connection other = DriverManager.getConnection(url());
                Statement statement = other.createStatement();
                ExecutorService threads = Executors.newSingleThreadExecutor()) {
            statement.execute("begin exclusive");
            Future<Database> opening = threads.submit(
                    () -> DatabaseFactory.open(settings(Duration.ofMillis(250), Duration.ofSeconds(60))));
            Thread.sleep(500); // longer than a request waits
            statement.execute("commit");

            opening.get().close();
        }
    }

    @Test
    void waitsNoLongerThanTheStartMay() throws SQLException {
        try (Connection other = DriverManager.getConnection(url());
                Statement statement = other.createStatement()) {
            statement.execute("begin exclusive");

            assertThatExceptionOfType(DatabaseRefusedException.class)
                    .isThrownBy(() -> DatabaseFactory.open(settings(Duration.ofMillis(250), Duration.ofMillis(200))))
                    .withMessageContaining("locked");
        }
    }

    @Test
    void refusesAFileInAnotherEncoding() throws SQLException {
        try (Connection other = DriverManager.getConnection(url());
                Statement statement = other.createStatement()) {
            statement.execute("pragma encoding = 'UTF-16le'");
            statement.execute("create table note (n)");
            statement.execute("drop table note");
        }

        assertThatExceptionOfType(DatabaseRefusedException.class)
                .isThrownBy(() -> DatabaseFactory.open(settings(Duration.ofSeconds(1), Duration.ofSeconds(1))))
                .withMessageContaining("test.db has the encoding UTF-16le");
    }

    private DatabaseSettings settings(Duration acquireTimeout, Duration startTimeout) {
        return new DatabaseSettings(url(), null, null, 2, 1, 1, acquireTimeout, startTimeout, Isolation.READ_COMMITTED);
    }

    private String url() {
        return "jdbc:sqlite:" + folder.resolve("test.db");
    }
}
