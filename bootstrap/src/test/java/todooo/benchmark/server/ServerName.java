package todooo.benchmark.server;

import todooo.benchmark.database.SqliteFiles;

/** The name of a server in the tables: the adapter of the service and the product of its database. */
public record ServerName(String adapter, String database) {
    public static final ServerName BARE = new ServerName("bare", "");

    /** The service with the same adapter on SQLite. */
    public ServerName onSqlite() {
        return new ServerName(adapter, SqliteFiles.NAME);
    }

    @Override
    public String toString() {
        return "%s %s".formatted(adapter, database).strip();
    }
}
