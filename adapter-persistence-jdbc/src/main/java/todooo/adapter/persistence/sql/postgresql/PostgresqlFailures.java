package todooo.adapter.persistence.sql.postgresql;

import java.sql.SQLException;
import todooo.domain.storage.StorageException;

/**
 * The meanings of the error codes of PostgreSQL (<a
 * href="https://www.postgresql.org/docs/current/errcodes-appendix.html">documentation</a>).
 */
final class PostgresqlFailures {
    static final String READ_ONLY = "25006";

    private PostgresqlFailures() {}

    static StorageException of(SQLException error) {
        String state = String.valueOf(error.getSQLState());
        return switch (state) {
            case "40001", "40P01" -> new StorageException.LostRace(error); // not serializable, a deadlock
            case READ_ONLY -> new StorageException.Unavailable(error); // a standby: the pool looks for the primary
            case "25P03" -> new StorageException.Unavailable(error); // idle for too long inside a transaction
            case "55P03" -> new StorageException.Unavailable(error); // a lock that was not free in time
            case "53100" -> // no room on the disk; at a commit the server may panic after its record was written
                new StorageException.Full(error);
            case "XX001", "XX002" -> new StorageException.Corrupt(error); // a damaged table, a damaged index
            default -> ofClass(state.length() < 2 ? "" : state.substring(0, 2), error);
        };
    }

    private static StorageException ofClass(String errorClass, SQLException error) {
        return switch (errorClass) {
            case "08", "53", "57", "58" -> // connection, resources, an operator or a timeout, the operating system
                new StorageException.Unavailable(error);
            default -> new StorageException.Defect(error);
        };
    }
}
