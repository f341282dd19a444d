package todooo.adapter.persistence.sql.postgresql;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * Closes a connection to a server that has become read-only: after a failover the next one leads to the new primary.
 */
final class LeaveStandby implements SQLExceptionOverride {
    @java.lang.Override
    public Override adjudicate(SQLException error) {
        return PostgresqlFailures.READ_ONLY.equals(error.getSQLState()) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}
