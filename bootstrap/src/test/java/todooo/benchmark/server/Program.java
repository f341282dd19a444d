package todooo.benchmark.server;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import todooo.adapter.persistence.sql.DatabaseSettings;

/** A server that can be started: its name in the table, its command, and what the command finds in its environment. */
public record Program(ServerName name, List<String> command, Map<String, String> environment) {
    /** The service with the adapter of this name, on this database. */
    public static Program service(ServerName name, List<String> command, DatabaseSettings database) {
        Map<String, String> environment = new HashMap<>();
        environment.put("PERSISTENCE_ADAPTER", name.adapter());
        environment.put("PERSISTENCE_URL", database.url());
        if (database.user() != null) {
            environment.put("PERSISTENCE_USER", database.user());
        }
        if (database.password() != null) {
            environment.put("PERSISTENCE_PASSWORD", database.password());
        }
        return new Program(name, command, environment);
    }
}
