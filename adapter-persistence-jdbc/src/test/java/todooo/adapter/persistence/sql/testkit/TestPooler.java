package todooo.adapter.persistence.sql.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import todooo.adapter.persistence.sql.DatabaseSettings;

/** Debian's PgBouncer in front of the tests' PostgreSQL server. */
public final class TestPooler implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/sbin/pgbouncer");
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Process process;
    private final Path log;
    private final int port;

    private TestPooler(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /**
     * Starts one with a few sessions of the server for many connections, and returns once it listens. The test is skipped
     * where PgBouncer is not installed, but never in CI.
     *
     * @param mode when a session goes back to the pool: "transaction" or "session"
     * @param sessions how many sessions it has at most
     */
    public static TestPooler start(Path folder, DatabaseSettings server, String mode, int sessions) {
        boolean there = Files.isExecutable(PROGRAM);
        String missing = "There is no PgBouncer here: install the package pgbouncer";
        if (Boolean.getBoolean("ci")) {
            assertThat(there).as(missing).isTrue();
        }
        assumeTrue(there, missing);
        try {
            int port = freePort();
            Path configuration = Files.writeString(folder.resolve("pgbouncer.ini"), """
                    [databases]
                    * = host=127.0.0.1 port=%s user=%s
                    [pgbouncer]
                    listen_addr = 127.0.0.1
                    listen_port = %s
                    unix_socket_dir =
                    auth_type = any
                    pool_mode = %s
                    default_pool_size = %s
                    """.formatted(
                            address(server).getPort(), server.user(), port, mode, sessions));
            Path log = folder.resolve("pgbouncer.log");
            var pooler = new TestPooler(
                    new ProcessBuilder(command(configuration))
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start(),
                    log,
                    port);
            pooler.awaitListening();
            return pooler;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(Path configuration) {
        List<String> command = new ArrayList<>(List.of(PROGRAM.toString()));
        if (System.getProperty("user.name").equals("root")) { // it refuses to run as that
            command.addAll(List.of("-u", "nobody"));
        }
        command.add(configuration.toString());
        return command;
    }

    /** The same database, through the pooler. */
    public DatabaseSettings through(DatabaseSettings server) {
        URI address = address(server);
        return TestDatabase.at("jdbc:postgresql://127.0.0.1:%d%s".formatted(port, address.getPath()), server);
    }

    private static URI address(DatabaseSettings server) {
        return URI.create(server.url().substring("jdbc:".length()));
    }

    private void awaitListening() throws IOException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!isListening()) {
            assertThat(process.isAlive() && System.nanoTime() < deadline)
                    .as(() -> "PgBouncer listens: " + log())
                    .isTrue();
            LockSupport.parkNanos(10_000_000);
        }
    }

    private boolean isListening() {
        try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
