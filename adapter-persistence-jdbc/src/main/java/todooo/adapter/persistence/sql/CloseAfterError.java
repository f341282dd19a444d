package todooo.adapter.persistence.sql;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * Closes a connection that has met an error, which also rolls back. After a begin that failed, for example, SQLite's
 * driver takes a transaction for open, and what is written next would be neither committed nor rolled back as one.
 */
final class CloseAfterError implements SQLExceptionOverride {
    @java.lang.Override
    public Override adjudicate(SQLException error) {
        return Override.MUST_EVICT;
    }
}
