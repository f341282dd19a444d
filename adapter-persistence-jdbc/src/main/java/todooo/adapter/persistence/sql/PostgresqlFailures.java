package todooo.adapter.persistence.sql;

import java.sql.SQLException;
import todooo.domain.StorageException;

/**
 * What the error codes of PostgreSQL mean (<a
 * href="https://www.postgresql.org/docs/current/errcodes-appendix.html">documentation</a>).
 */
final class PostgresqlFailures {
    static final String READ_ONLY = "25006";

    private PostgresqlFailures() {}

    static StorageException of(SQLException error) {
        String state = String.valueOf(error.getSQLState());
        return switch (state) {
            case READ_ONLY -> new StorageException.Unavailable(error); // a standby: the pool looks for the primary
            case "25P03", "55P03" ->
                new StorageException.Unavailable(error); // idle for too long, a lock not free in time
            case "53100" -> new StorageException.Full(error); // no room on the disk
            case "XX001", "XX002" -> new StorageException.Corrupt(error); // a damaged table, a damaged index
            default -> ofClass(state, error);
        };
    }

    private static StorageException ofClass(String state, SQLException error) {
        return switch (state.substring(0, 2)) {
            case "08", "53", "57", "58" -> // connection, resources, an operator (or a timeout), the operating system
                new StorageException.Unavailable(error);
            default -> new StorageException.Defect(error);
        };
    }
}
