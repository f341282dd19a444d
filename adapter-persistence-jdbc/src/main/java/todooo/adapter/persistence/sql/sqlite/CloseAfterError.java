package todooo.adapter.persistence.sql.sqlite;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import todooo.adapter.persistence.sql.sqlite.file.FileReplacedException;

/**
 * Closes a connection that has met an error, which also rolls back. After a begin that failed, for example, SQLite's
 * driver takes a transaction for open, and what is written next would be neither committed nor rolled back as one. A
 * file that was replaced is no error of a connection: the open one is all that leads to what was acknowledged.
 */
final class CloseAfterError implements SQLExceptionOverride {
    @java.lang.Override
    public Override adjudicate(SQLException error) {
        return error instanceof FileReplacedException ? Override.DO_NOT_EVICT : Override.MUST_EVICT;
    }
}
