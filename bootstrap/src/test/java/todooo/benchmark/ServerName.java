package todooo.benchmark;

/** What a server is called in the tables: the adapter of the service and the product of its database. */
record ServerName(String adapter, String database) {
    static final String SQLITE = "SQLite";
    static final ServerName BARE = new ServerName("bare", "");

    /** The service with the same adapter on SQLite. */
    ServerName onSqlite() {
        return new ServerName(adapter, SQLITE);
    }

    @Override
    public String toString() {
        return "%s %s".formatted(adapter, database).strip();
    }
}
