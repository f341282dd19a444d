package todooo.campaign.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** A primary server of PostgreSQL, and a standby that has every commit on its disk before that is acknowledged. */
final class PostgresqlCluster implements AutoCloseable {
    /** A part of all that a client must not learn: the user, the password and the name of the database. */
    static final String SECRET = "secret_";

    static final String USER = SECRET + "user";
    static final String PASSWORD = SECRET + "password";

    private static final String DATABASE = SECRET + "database";
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Path folder;
    private final int firstPort = freePort(20_000);
    private final int secondPort = freePort(25_000);

    /** Those that run: the primary server, then the standby. */
    private final Deque<PostgresqlNode> running = new ArrayDeque<>();

    private int copies;

    private PostgresqlCluster(Path folder) throws IOException {
        this.folder = folder;
    }

    /** Starts both, with an empty database. */
    static PostgresqlCluster start(Path folder) throws IOException, SQLException {
        var cluster = new PostgresqlCluster(folder);
        try {
            cluster.start(PostgresqlNode.create(
                    PostgresqlPrograms.in(folder, PASSWORD),
                    folder.resolve("first"),
                    cluster.firstPort,
                    USER,
                    Files.writeString(folder.resolve("password"), PASSWORD)));
            cluster.administer("create database " + DATABASE);
            cluster.attachStandby();
            return cluster;
        } catch (Throwable thrown) {
            try (cluster) {
                throw thrown;
            }
        }
    }

    /** Where services find the database, whichever of the servers is the primary. */
    String url() {
        return "jdbc:postgresql://127.0.0.1:%d,127.0.0.1:%d/%s?targetServerType=primary"
                .formatted(firstPort, secondPort, DATABASE);
    }

    /** A connection to the database, past the services. */
    Connection connect() throws SQLException {
        return connect(DATABASE);
    }

    private Connection connect(String database) throws SQLException {
        int port = running.getFirst().port();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database), USER, PASSWORD);
    }

    /** Lets the primary server crash and recover. */
    void restart() {
        running.getFirst().crash();
        running.getFirst().start();
    }

    /** Lets the primary server crash and the standby take its place, without a standby of its own. */
    void failOver() {
        running.removeFirst().crash();
        running.getFirst().promote();
    }

    /** Gives the primary server a new standby, and returns once no commit is acknowledged without it. */
    void attachStandby() throws SQLException {
        PostgresqlNode primary = running.getFirst();
        int port = primary.port() == firstPort ? secondPort : firstPort;
        start(primary.standby(folder.resolve("copy" + ++copies), port, USER));
        awaitStandby("state = 'streaming'");
        // After the copy was made: alone, that one must be able to commit.
        administer("alter system set synchronous_standby_names = 'ANY 1 (*)'");
        administer("select pg_reload_conf()");
        awaitStandby("sync_state = 'quorum'");
    }

    private void start(PostgresqlNode node) {
        node.start();
        running.addLast(node);
    }

    private void awaitStandby(String condition) throws SQLException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!holds("select from pg_stat_replication where " + condition)) {
            assertThat(System.nanoTime()).as(condition).isLessThan(deadline);
            LockSupport.parkNanos(10_000_000);
        }
    }

    private boolean holds(String query) throws SQLException {
        try (Connection connection = connect();
                var rows = connection.createStatement().executeQuery(query)) {
            return rows.next();
        }
    }

    private void administer(String sql) throws SQLException {
        try (Connection connection = connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** One below those that the system gives to clients: one of them could take it while the server is down. */
    private static int freePort(int from) throws IOException {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(from, from + 5_000);
            try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return port;
            } catch (BindException taken) {
                // the next one
            }
        }
    }

    @Override
    public void close() {
        running.forEach(PostgresqlNode::crash);
    }
}
