package todooo.adapter.persistence.sql.postgresql.change;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import todooo.adapter.persistence.sql.Statements;
import todooo.domain.value.Owner;

/**
 * Tells other instances of changes after their commits: a notification inside the transaction of a change would make
 * all writers of the server commit one after the other. It collects the last number of each owner, and sends them by
 * one statement at most every {@value #PAUSE_MILLIS} ms.
 */
final class ChangeSender implements ConnectedThread.Work {
    private static final int PAUSE_MILLIS = 50;

    /** The most owners whose numbers wait; with one more, the others have to look at every owner. */
    private static final int MAX_WAITING = 10_000;

    private static final String NOTIFY =
            "select pg_notify((" + ChangeReceiver.CHANNEL + "), payload) from unnest(?::text[]) as payload";

    private final String instance;
    private final ConcurrentMap<Owner, Long> waiting = new ConcurrentHashMap<>();
    private final AtomicBoolean overflowing = new AtomicBoolean();
    private final Semaphore work = new Semaphore(0);

    ChangeSender(String instance) {
        this.instance = instance;
    }

    void tell(Owner owner, long change) {
        if (waiting.size() < MAX_WAITING || waiting.containsKey(owner)) {
            waiting.merge(owner, change, Math::max);
        } else {
            overflowing.set(true);
        }
        wake();
    }

    private void wake() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    @Override
    public boolean begin(Connection connection) {
        return true;
    }

    @Override
    public void step(Connection connection) throws SQLException, InterruptedException {
        work.acquire();
        work.drainPermits();
        boolean everything = overflowing.getAndSet(false);
        Map<Owner, Long> changes = takeWaiting();
        try {
            if (everything) {
                send(connection, Map.of());
            } else if (!changes.isEmpty()) {
                send(connection, changes);
            }
        } catch (SQLException e) {
            changes.forEach(this::tell); // on the next connection
            overflowing.compareAndSet(false, everything);
            throw e;
        }
        Thread.sleep(Duration.ofMillis(PAUSE_MILLIS));
    }

    private Map<Owner, Long> takeWaiting() {
        Map<Owner, Long> taken = new HashMap<>();
        for (Owner owner : waiting.keySet()) {
            Long change = waiting.remove(owner);
            if (change != null) {
                taken.put(owner, change);
            }
        }
        return taken;
    }

    private void send(Connection connection, Map<Owner, Long> changes) throws SQLException {
        String[] payloads = new ChangeMessage(instance, changes).payloads().toArray(String[]::new);
        if (!Statements.hasRow(connection, NOTIFY, (Object) payloads)) {
            throw new SQLException("The schema of the connection has gone");
        }
    }
}
