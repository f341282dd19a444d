package todooo.adapter.persistence.sql.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import todooo.adapter.persistence.sql.sqlite.file.FileReplacedException;
import todooo.adapter.persistence.sql.sqlite.file.LiveFile;

class LiveFileTest {
    private static final Logger LOGGER = Logger.getLogger(LiveFile.class.getName());

    @TempDir
    private Path folder;

    private final Lines lines = new Lines();
    private Path path;
    private LiveFile file;
    private StatementKeepingDataSource connections;

    @BeforeEach
    void open() {
        LOGGER.addHandler(lines);
        path = folder.resolve("test.db");
        file = new LiveFile(path);
        var config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        connections = new StatementKeepingDataSource(config, "jdbc:sqlite:" + path, file, LogLimit.DEFAULT);
    }

    @AfterEach
    void stopListening() {
        LOGGER.removeHandler(lines);
    }

    @Test
    void saysOnceThatItIsGoneAndOnceThatItIsBack() throws SQLException, IOException {
        try (Connection _ = connections.getConnection()) {
            Path elsewhere = folder.resolve("elsewhere.db");
            Files.move(path, elsewhere);
            for (int i = 0; i < 3; i++) {
                assertRefused();
            }
            Files.move(elsewhere, path);
            file.requireInPlace();
            file.requireInPlace();
        }

        assertThat(lines.written).hasSize(2);
        assertThat(lines.written.getFirst()).contains("test.db was moved, deleted or replaced", "writes are refused");
        assertThat(lines.written.getLast()).contains("is back in its place; 3 attempts");
    }

    @Test
    void knowsTheSizeOfTheLog() throws SQLException, IOException {
        try (Connection connection = connections.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("create table number (n integer)");

            assertThat(file.requireInPlace()).isPositive().isEqualTo(Files.size(path.resolveSibling("test.db-wal")));
        }
    }

    @Test
    void takesTheLogThatIsMadeAfterAllConnectionsWereClosed() throws SQLException {
        connections.getConnection().close();

        assertThatNoException().isThrownBy(() -> connections.getConnection().close());
    }

    @Test
    void opensNothingElseInItsPlace() throws SQLException, IOException {
        try (Connection _ = connections.getConnection()) {
            Files.delete(path);
            assertThatExceptionOfType(FileReplacedException.class).isThrownBy(() -> connections.getConnection());

            assertThat(path).doesNotExist();
        }
    }

    private void assertRefused() {
        assertThatExceptionOfType(FileReplacedException.class).isThrownBy(file::requireInPlace);
    }

    private static final class Lines extends Handler {
        private final List<String> written = new ArrayList<>();

        @Override
        public void publish(LogRecord line) {
            written.add(new SimpleFormatter().formatMessage(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
