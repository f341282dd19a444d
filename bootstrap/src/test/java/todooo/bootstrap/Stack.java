package todooo.bootstrap;

import java.nio.file.Path;
import java.util.Map;

/** What end-to-end tests run on: an adapter and a database. */
enum Stack {
    JDBC_SQLITE(StorageAdapter.JDBC),
    JPA_SQLITE(StorageAdapter.JPA);

    private final StorageAdapter adapter;

    Stack(StorageAdapter adapter) {
        this.adapter = adapter;
    }

    /** The properties of a service that keeps its data in this directory and listens on any free port. */
    Map<String, String> properties(Path directory) {
        return Map.of(
                "server.port",
                "0",
                "persistence.adapter",
                adapter.toString(),
                "persistence.acquire-timeout",
                "30s", // a loaded machine is not what these tests look for
                "persistence.url",
                "jdbc:sqlite:" + directory.resolve("todooo.db"));
    }

    /** Starts a service in this process. */
    Todooo start(Path directory) {
        return Todooo.start(Settings.load(directory, Map.of(), properties(directory)));
    }
}
