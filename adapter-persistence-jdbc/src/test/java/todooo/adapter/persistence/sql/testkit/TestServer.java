package todooo.adapter.persistence.sql.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;
import todooo.adapter.persistence.sql.DatabaseSettings;
import todooo.adapter.persistence.sql.Isolation;

/** A PostgreSQL server of the tests' own. */
public final class TestServer implements AutoCloseable {
    private static final int CONNECTIONS = 4;

    private static TestServer shared;

    private final AtomicInteger databases = new AtomicInteger();
    private final EmbeddedPostgres.Builder builder;
    private EmbeddedPostgres postgres;

    private TestServer(EmbeddedPostgres.Builder builder) {
        this.builder = builder;
        this.postgres = start(builder);
    }

    /** The one that runs until the JVM ends; tests are skipped where there is no PostgreSQL for the platform. */
    static synchronized TestServer shared() {
        if (shared == null) {
            shared = new TestServer(EmbeddedPostgres.builder());
        }
        return shared;
    }

    /** One that keeps its data in this folder, and may be stopped and started again. */
    public static TestServer in(Path folder) {
        return new TestServer(EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgresql"))
                .setCleanDataDirectory(false));
    }

    /** A new and empty database. */
    public DatabaseSettings createDatabase(Duration acquireTimeout) {
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
                2,
                CONNECTIONS,
                acquireTimeout,
                Duration.ofSeconds(20),
                Isolation.READ_COMMITTED);
    }

    /** Starts again what was stopped, at the same port. */
    public void start() {
        postgres = start(builder);
    }

    /** Ends every session and stops. */
    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres start(EmbeddedPostgres.Builder builder) {
        try {
            return builder.start();
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
