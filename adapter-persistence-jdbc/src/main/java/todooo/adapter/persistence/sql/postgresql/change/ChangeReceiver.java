package todooo.adapter.persistence.sql.postgresql.change;

import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import todooo.adapter.persistence.sql.ChangeExchange;
import todooo.adapter.persistence.sql.Statements;

/**
 * Hears of the changes of other instances. Each new session may have missed some. A pooler gives each transaction
 * another session, and none hears for a client that rests: then there is nothing to be heard.
 */
final class ChangeReceiver implements ConnectedThread.Work {
    /** A query of the name of the channel: a database may hold the tables of several services, each in its schema. */
    static final String CHANNEL = "select 'todooo_changes_' || oid from pg_namespace where nspname = current_schema()";

    private static final System.Logger LOG = System.getLogger(ChangeReceiver.class.getName());

    /** After this silence it is looked whether the server is still there. */
    private static final int SILENCE_MILLIS = 10_000;

    private static final int ANSWER_SECONDS = 5;

    private static final ChangeMessage UNKNOWN = new ChangeMessage("", Map.of());

    private final String instance;
    private final ChangeExchange.Listener listener;

    ChangeReceiver(String instance, ChangeExchange.Listener listener) {
        this.instance = instance;
        this.listener = listener;
    }

    @Override
    public boolean begin(Connection connection) throws SQLException {
        PGConnection session = connection.unwrap(PGConnection.class);
        if (Statements.number(connection, "select pg_backend_pid()") != session.getBackendPID()) {
            LOG.log(
                    Level.WARNING,
                    "Behind a pooler this instance does not hear at once of the changes of other instances: its streams"
                            + " of events tell them after up to 20 seconds");
            return false;
        }
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + Statements.text(connection, CHANNEL));
        }
        listener.missed();
        return true;
    }

    @Override
    public void step(Connection connection) throws SQLException {
        PGNotification[] notifications = connection.unwrap(PGConnection.class).getNotifications(SILENCE_MILLIS);
        if (notifications.length == 0 && !connection.isValid(ANSWER_SECONDS)) {
            throw new SQLException("The server does not answer");
        }
        for (PGNotification notification : notifications) {
            hear(notification.getParameter());
        }
    }

    private void hear(String payload) {
        // What is no message comes from another version of the service, whose changes are not known here.
        ChangeMessage message = ChangeMessage.of(payload).orElse(UNKNOWN);
        if (message.instance().equals(instance)) {
            return;
        }
        if (message.changes().isEmpty()) {
            listener.missed();
        }
        message.changes().forEach(listener::changed);
    }
}
