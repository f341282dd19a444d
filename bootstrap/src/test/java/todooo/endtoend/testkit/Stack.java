package todooo.endtoend.testkit;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import todooo.adapter.persistence.sql.DatabaseSettings;
import todooo.adapter.persistence.sql.testkit.TestDatabase;
import todooo.bootstrap.Todooo;
import todooo.bootstrap.config.Settings;
import todooo.bootstrap.config.StorageAdapter;

/** An adapter on a database, for end-to-end tests. */
public enum Stack {
    JDBC_SQLITE(StorageAdapter.JDBC, TestDatabase.SQLITE),
    JPA_SQLITE(StorageAdapter.JPA, TestDatabase.SQLITE),
    JDBC_POSTGRESQL(StorageAdapter.JDBC, TestDatabase.POSTGRESQL),
    JPA_POSTGRESQL(StorageAdapter.JPA, TestDatabase.POSTGRESQL);

    private static final Map<Path, DatabaseSettings> SERVER_DATABASES = new ConcurrentHashMap<>();

    private final StorageAdapter adapter;
    private final TestDatabase database;

    Stack(StorageAdapter adapter, TestDatabase database) {
        this.adapter = adapter;
        this.database = database;
    }

    public TestDatabase database() {
        return database;
    }

    /** The database in or for this directory. */
    public DatabaseSettings settings(Path directory) {
        return switch (database) {
            case SQLITE -> database.create(directory);
            case POSTGRESQL -> SERVER_DATABASES.computeIfAbsent(directory, database::create);
        };
    }

    /** The properties of a service that listens on any free port, and keeps its data in or for this directory. */
    public Map<String, String> properties(Path directory) {
        DatabaseSettings settings = settings(directory);
        Map<String, String> properties = new HashMap<>(Map.of(
                "server.port",
                "0",
                "persistence.adapter",
                adapter.toString(),
                "persistence.acquire-timeout",
                "30s", // a loaded machine is not what these tests look for
                "http.todo-backend",
                "true",
                "persistence.url",
                settings.url()));
        if (settings.user() != null) {
            properties.put("persistence.user", settings.user());
        }
        if (settings.password() != null) {
            properties.put("persistence.password", settings.password());
        }
        return properties;
    }

    /** A connection to the database of such a service, past it. */
    public Connection connect(Path directory) throws SQLException {
        Map<String, String> properties = properties(directory);
        return DriverManager.getConnection(
                properties.get("persistence.url"),
                properties.get("persistence.user"),
                properties.get("persistence.password"));
    }

    /** Starts a service in this process. */
    public Todooo start(Path directory) {
        return start(Settings.load(directory, Map.of(), properties(directory)));
    }

    /** Starts a service in this process, which an error of the JVM does not end. */
    public static Todooo start(Settings settings) {
        return Todooo.start(settings, error -> {});
    }
}
