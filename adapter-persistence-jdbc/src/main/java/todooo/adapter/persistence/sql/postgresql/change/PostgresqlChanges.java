package todooo.adapter.persistence.sql.postgresql.change;

import javax.sql.DataSource;
import todooo.adapter.persistence.sql.ChangeExchange;
import todooo.domain.value.Owner;

/** The exchange by LISTEN and NOTIFY, on two connections of its own. */
public final class PostgresqlChanges implements ChangeExchange {
    private final ChangeSender sender;
    private final ConnectedThread sending;
    private final ConnectedThread receiving;

    private PostgresqlChanges(ChangeSender sender, ConnectedThread sending, ConnectedThread receiving) {
        this.sender = sender;
        this.sending = sending;
        this.receiving = receiving;
    }

    /** Begins to send and to receive, each on a connection that is made for it. */
    public static ChangeExchange start(DataSource connections, String instance, Listener listener) {
        var sender = new ChangeSender(instance);
        return new PostgresqlChanges(
                sender,
                ConnectedThread.start(
                        connections,
                        sender,
                        "change-sender",
                        "Other instances are not told at once of changes here until the database is back"),
                ConnectedThread.start(
                        connections,
                        new ChangeReceiver(instance, listener),
                        "change-receiver",
                        "Changes of other instances are not heard at once until the database is back"));
    }

    @Override
    public void tell(Owner owner, long change) {
        sender.tell(owner, change);
    }

    @Override
    public boolean isAlive() {
        return sending.isAlive() && receiving.isAlive();
    }

    @Override
    public void close() {
        try (sending) {
            receiving.close();
        }
    }
}
