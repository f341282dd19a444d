package todooo.adapter.persistence.sql.postgresql;

import java.time.Duration;
import todooo.adapter.persistence.sql.Isolation;

/**
 * The settings of PostgreSQL that the statements of a request run under.
 *
 * @param isolation how far transactions are kept apart
 * @param lockTimeout how long a statement waits for a lock
 * @param statementTimeout how long a statement may take, and how long a transaction may do nothing: its locks are in
 *     everyone's way, also when its instance is cut off
 */
record SessionSettings(Isolation isolation, Duration lockTimeout, Duration statementTimeout) {
    /** For a session of one connection, once. */
    String ofASession() {
        // A plan is made for the text that is searched for: one for any text would read the whole list to find a rare
        // one.
        return "set session characteristics as transaction isolation level " + isolation.sql()
                + "; set plan_cache_mode = force_custom_plan; " + limits("set ");
    }

    /**
     * For a session that several connections share, at the start of each transaction; its statements have no kept plan.
     */
    String ofATransaction() {
        return "set transaction isolation level " + isolation.sql() + "; " + limits("set local ");
    }

    private String limits(String set) {
        return set + "lock_timeout = " + lockTimeout.toMillis() + "; "
                + set + "statement_timeout = " + statementTimeout.toMillis() + "; "
                + set + "idle_in_transaction_session_timeout = " + statementTimeout.toMillis();
    }
}
