package todooo.adapter.persistence.sql.sqlite;

import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import todooo.domain.storage.StorageException;

/**
 * The meanings of the primary result codes of SQLite (<a href="https://www.sqlite.org/rescode.html">documentation</a>).
 */
final class SqliteFailures {
    private SqliteFailures() {}

    static StorageException of(SQLException error) {
        if (error instanceof SQLiteException failure && failure.getResultCode() == SQLiteErrorCode.SQLITE_IOERR_WRITE) {
            // A limit of the process, a quota, or a file system that became read-only: only no space has a code of its
            // own.
            // The log counts what was written only once all of it is.
            return StorageException.Full.rolledBack(error);
        }
        return switch (error.getErrorCode()) {
            case 5, 6, 7, 9, 10, 14, 15 -> // busy, locked, no memory, interrupted, I/O error, cannot open, protocol
                new StorageException.Unavailable(error);
            case 8, 13 -> StorageException.Full.rolledBack(error); // read-only, full: no commit record was written
            case 11, 26 -> new StorageException.Corrupt(error); // corrupt, not a database
            default -> new StorageException.Defect(error);
        };
    }
}
