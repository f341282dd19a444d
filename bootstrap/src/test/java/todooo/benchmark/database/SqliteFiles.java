package todooo.benchmark.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import todooo.adapter.persistence.sql.DatabaseSettings;

/** SQLite, as the service has it: in a file. */
public record SqliteFiles(Workplace workplace) implements Databases {
    /** The name of the product. */
    public static final String NAME = "SQLite";

    private static final Duration ACQUIRE_TIMEOUT = Duration.ofSeconds(10);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String version() {
        try (var connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            return "%s %s".formatted(name(), connection.getMetaData().getDatabaseProductVersion());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public DatabaseSettings create(String name) {
        return new DatabaseSettings("jdbc:sqlite:" + file(name), 1, ACQUIRE_TIMEOUT);
    }

    @Override
    public DatabaseSettings copy(String name, String copy) throws IOException {
        Files.copy(file(name), file(copy)); // the write-ahead log is empty: the last connection that closes merges it
        return create(copy);
    }

    @Override
    public void remove(String name) throws IOException {
        Files.deleteIfExists(file(name));
    }

    private Path file(String name) {
        return workplace.folder().resolve(name + ".db");
    }

    @Override
    public void close() {
        // a file is there without a server
    }
}
