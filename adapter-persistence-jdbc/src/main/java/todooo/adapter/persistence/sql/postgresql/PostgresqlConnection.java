package todooo.adapter.persistence.sql.postgresql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.postgresql.PGProperty;
import org.postgresql.core.TransactionState;
import org.postgresql.jdbc.PgConnection;
import org.postgresql.util.HostSpec;
import todooo.adapter.persistence.sql.Statements;

/**
 * A connection to PostgreSQL that also works through a pooler which gives every transaction another session of the
 * server (PgBouncer with {@code pool_mode=transaction}). There a prepared statement with a name can be another client's
 * statement of the same name, so that a commit is none; and a setting of the session is another client's setting.
 *
 * <p>A session is taken for this connection's own if the server process that answers is the one that the login named: a
 * pooler names none of the server's. In a session that is not, no statement has a name, and every transaction begins
 * with its settings.
 */
final class PostgresqlConnection extends PgConnection {
    private static final String NO_ACTIVE_TRANSACTION = "25P01";
    private static final String INVALID_TRANSACTION_STATE = "25000";

    private final SessionSettings settings;
    private boolean shared;

    /** Whether a statement was made since the transaction began. */
    private boolean used;

    private PostgresqlConnection(HostSpec[] hosts, Properties properties, String url, SessionSettings settings)
            throws SQLException {
        super(hosts, properties, url);
        this.settings = settings;
    }

    /** Connects, and prepares the session for transactions with these settings. */
    static PostgresqlConnection open(HostSpec[] hosts, Properties properties, String url, SessionSettings settings)
            throws SQLException {
        int threshold = PGProperty.PREPARE_THRESHOLD.getInt(properties);
        PGProperty.PREPARE_THRESHOLD.set(properties, 0); // until it is known whose session it is
        var connection = new PostgresqlConnection(hosts, properties, url, settings);
        try {
            connection.prepare(threshold);
            return connection;
        } catch (Throwable thrown) {
            try (connection) {
                throw thrown;
            }
        }
    }

    private void prepare(int threshold) throws SQLException {
        shared = threshold == 0 || Statements.number(this, "select pg_backend_pid()") != getBackendPID();
        if (!shared) {
            setPrepareThreshold(Math.abs(threshold));
            setForceBinary(threshold < 0);
            execute(settings.ofASession());
        }
    }

    @Override
    public void setAutoCommit(boolean autoCommit) throws SQLException {
        boolean begins = getAutoCommit() && !autoCommit;
        super.setAutoCommit(autoCommit);
        if (begins) {
            used = false;
            if (shared && getTransactionState() == TransactionState.IDLE) { // else it was begun by hand, with its own
                execute(settings.ofATransaction());
            }
        }
    }

    /**
     * Commits, and does not believe an answer that leaves no transaction ended: the answer is then another statement's.
     *
     * @throws SQLException if it is not certain that what was written holds
     */
    @Override
    public void commit() throws SQLException {
        TransactionState before = getTransactionState();
        boolean expected = used && !getAutoCommit();
        used = false;
        if (expected && before != TransactionState.OPEN) {
            throw new SQLException("The transaction is not open at its commit", NO_ACTIVE_TRANSACTION);
        }
        super.commit();
        if (getTransactionState() != TransactionState.IDLE) {
            throw new SQLException("The transaction is still open after its commit", INVALID_TRANSACTION_STATE);
        }
    }

    @Override
    public void rollback() throws SQLException {
        used = false;
        super.rollback();
    }

    @Override
    public Statement createStatement(int type, int concurrency, int holdability) throws SQLException {
        used = true;
        return super.createStatement(type, concurrency, holdability);
    }

    @Override
    public PreparedStatement prepareStatement(String sql, int type, int concurrency, int holdability)
            throws SQLException {
        used = true;
        return super.prepareStatement(sql, type, concurrency, holdability);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement =
                createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY, getHoldability())) {
            statement.execute(sql);
        }
    }
}
