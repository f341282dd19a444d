package todooo.adapter.persistence.sql.postgresql.change;

import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A thread that works on a connection of its own. When it loses the connection it makes another one, after pauses that
 * grow while there is none. Only a defect ends it before it is closed, or a session on which the work is impossible.
 */
final class ConnectedThread implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ConnectedThread.class.getName());
    private static final Duration MIN_PAUSE = Duration.ofMillis(100);
    private static final Duration MAX_PAUSE = Duration.ofSeconds(5);

    /** After this it is left alone: it ends with the process. */
    private static final Duration MAX_CLOSING = Duration.ofSeconds(2);

    private final DataSource connections;
    private final Work work;
    private final String loss;
    private final Thread thread;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile @Nullable Connection current;
    private volatile boolean retired;

    // Only the thread itself knows these.
    private Duration pause = MIN_PAUSE;
    private boolean isAway;

    /** The work of the thread. */
    interface Work {
        /** Prepares a new connection; false if this work is not possible on such connections. */
        boolean begin(Connection connection) throws SQLException;

        /** Does a part of the work. */
        void step(Connection connection) throws SQLException, InterruptedException;
    }

    private ConnectedThread(DataSource connections, Work work, String name, String loss) {
        this.connections = connections;
        this.work = work;
        this.loss = loss;
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
    }

    /**
     * Starts the work.
     *
     * @param name the name of the thread
     * @param loss what is said in the log, once for each outage, when there is no connection
     */
    static ConnectedThread start(DataSource connections, Work work, String name, String loss) {
        var started = new ConnectedThread(connections, work, name, loss);
        started.thread.start();
        return started;
    }

    /** Whether it runs, or has found out that it is of no use here. */
    boolean isAlive() {
        return thread.isAlive() || retired;
    }

    private void run() {
        try {
            while (!isClosed() && !retired) {
                workOnAConnection();
            }
        } catch (InterruptedException e) {
            LOG.log(Level.DEBUG, "The thread is closed", e);
        }
    }

    private void workOnAConnection() throws InterruptedException {
        try (Connection connection = connections.getConnection()) {
            current = connection;
            retired = !work.begin(connection);
            while (!isClosed() && !retired) {
                work.step(connection);
                pause = MIN_PAUSE;
                isAway = false;
            }
        } catch (SQLException e) {
            pauseAfter(e);
        } finally {
            current = null;
        }
    }

    private void pauseAfter(SQLException reason) throws InterruptedException {
        if (!isAway && !isClosed()) {
            isAway = true;
            LOG.log(Level.WARNING, "{0}: {1}", loss, reason.getMessage());
        }
        if (!closing.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
            Duration twice = pause.multipliedBy(2);
            pause = twice.compareTo(MAX_PAUSE) < 0 ? twice : MAX_PAUSE;
        }
    }

    private boolean isClosed() {
        return closing.getCount() == 0;
    }

    /** Ends what the thread waits for, and waits for it. */
    @Override
    public void close() {
        closing.countDown();
        thread.interrupt();
        Connection connection = current;
        try {
            if (connection != null) {
                connection.abort(Runnable::run); // it may be waiting for the server
            }
            if (!thread.join(MAX_CLOSING)) {
                LOG.log(Level.DEBUG, "The thread still connects");
            }
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "The connection has ended by itself", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
