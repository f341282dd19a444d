package todooo.adapter.persistence.sql.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;
import todooo.adapter.persistence.sql.DatabaseSettings;
import todooo.adapter.persistence.sql.Isolation;

/** A PostgreSQL server of the tests' own. */
final class TestServer {
    private static final int CONNECTIONS = 4;

    private static TestServer shared;

    private final AtomicInteger databases = new AtomicInteger();
    private final EmbeddedPostgres postgres;

    private TestServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** The one that runs until the JVM ends; tests are skipped where there is no PostgreSQL for the platform. */
    static synchronized TestServer shared() {
        if (shared == null) {
            shared = new TestServer(start());
        }
        return shared;
    }

    /** A new and empty database. */
    DatabaseSettings createDatabase(Duration acquireTimeout) {
        String name = "test_" + databases.incrementAndGet();
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return new DatabaseSettings(
                "jdbc:postgresql://localhost:%d/%s".formatted(postgres.getPort(), name),
                "postgres",
                "not asked for",
                2,
                CONNECTIONS,
                acquireTimeout,
                Duration.ofSeconds(20),
                Isolation.READ_COMMITTED);
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder().start();
        } catch (IllegalStateException e) {
            Assumptions.assumeFalse(
                    "Missing embedded postgres binaries".equals(e.getMessage()),
                    "There is no PostgreSQL to test with on this platform");
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
