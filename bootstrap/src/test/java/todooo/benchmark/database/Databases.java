package todooo.benchmark.database;

import java.io.IOException;
import todooo.adapter.persistence.sql.DatabaseSettings;

/** Makes databases of one product, durable ones: a commit that returned has been synced to disk. */
public sealed interface Databases extends AutoCloseable permits SqliteFiles, PostgresqlServer {
    /** The product. */
    String name();

    /** The product and its version. */
    String version();

    /** A new and empty database of this name. */
    DatabaseSettings create(String name) throws IOException;

    /** A copy of a database without connections. */
    DatabaseSettings copy(String name, String copy) throws IOException;

    /** Deletes a database without connections. */
    void remove(String name) throws IOException;

    @Override
    void close() throws IOException;
}
