package todooo.benchmark.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import todooo.adapter.persistence.sql.DatabaseSettings;
import todooo.adapter.persistence.sql.Isolation;

/** The PostgreSQL that the tests start from Maven artifacts, but with every commit synced to disk. */
public record PostgresqlServer(EmbeddedPostgres server) implements Databases {
    private static final int CONNECTIONS = 2;
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    public static PostgresqlServer start(Workplace workplace) throws IOException {
        var postgresql = new PostgresqlServer(EmbeddedPostgres.builder()
                .setDataDirectory(workplace.folder().resolve("postgresql"))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start());
        for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
            postgresql.requireOn(setting);
        }
        return postgresql;
    }

    private void requireOn(String setting) {
        if (!query("show " + setting).equals("on")) {
            throw new IllegalStateException("PostgreSQL runs with %s off: it would not be durable".formatted(setting));
        }
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public String version() {
        return "%s %s".formatted(name(), query("show server_version"));
    }

    @Override
    public DatabaseSettings create(String name) {
        execute("postgres", "create database " + name);
        return settings(name);
    }

    @Override
    public DatabaseSettings copy(String name, String copy) {
        execute(name, "vacuum analyze"); // now, as PostgreSQL would do it in the middle of a measurement
        execute("postgres", "create database %s template %s".formatted(copy, name));
        return settings(copy);
    }

    @Override
    public void remove(String name) {
        execute("postgres", "drop database " + name);
    }

    private DatabaseSettings settings(String name) {
        return new DatabaseSettings(
                "jdbc:postgresql://localhost:%d/%s".formatted(server.getPort(), name),
                "postgres",
                null,
                1,
                1,
                CONNECTIONS,
                TIMEOUT,
                TIMEOUT,
                Isolation.READ_COMMITTED);
    }

    private void execute(String database, String sql) {
        try (var connection = server.getDatabase("postgres", database).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String query(String sql) {
        try (var connection = server.getPostgresDatabase().getConnection();
                var row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
