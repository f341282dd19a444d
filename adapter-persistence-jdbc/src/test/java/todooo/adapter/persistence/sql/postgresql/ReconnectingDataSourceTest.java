package todooo.adapter.persistence.sql.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import todooo.adapter.persistence.sql.DatabaseSettings;
import todooo.adapter.persistence.sql.Isolation;
import todooo.adapter.persistence.sql.testkit.TestDatabase;

class ReconnectingDataSourceTest {
    private static final int[] NOBODYS_PORT = {1};

    @TempDir
    private Path folder;

    private final ReconnectingDataSource dataSource = new ReconnectingDataSource(
            new SessionSettings(Isolation.READ_COMMITTED, Duration.ofSeconds(2), Duration.ofSeconds(10)));
    private int[] port;

    @BeforeEach
    void pointAtAServer() {
        DatabaseSettings settings = TestDatabase.POSTGRESQL.create(folder);
        dataSource.setUrl(settings.url());
        dataSource.setUser(settings.user());
        port = dataSource.getPortNumbers();
    }

    @Test
    void connectsAsSoonAsAServerIsBack() throws SQLException {
        dataSource.getConnection().close();
        dataSource.setPortNumbers(NOBODYS_PORT);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> connected = threads.submit(() -> {
                try (var connection = dataSource.getConnection()) {
                    return connection.isValid(1);
                }
            });
            assertThat(connected).failsWithin(Duration.ofMillis(300)).withThrowableOfType(TimeoutException.class);

            dataSource.setPortNumbers(port);

            assertThat(connected).succeedsWithin(Duration.ofSeconds(20)).isEqualTo(true);
        }
    }

    @Test
    void doesNotWaitForAServerThatWasNeverThere() {
        dataSource.setPortNumbers(NOBODYS_PORT);

        assertThatExceptionOfType(SQLException.class).isThrownBy(dataSource::getConnection);
    }

    @Test
    void doesNotWaitForWhatWaitingCannotMend() throws SQLException {
        dataSource.getConnection().close();
        dataSource.setDatabaseName("missing");

        assertThatExceptionOfType(SQLException.class).isThrownBy(dataSource::getConnection);
    }
}
