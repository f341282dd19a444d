package todooo.benchmark.server;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import todooo.benchmark.database.Workplace;
import todooo.benchmark.http.HttpConnection;
import todooo.benchmark.http.Request;

/** A server as a process of its own, which does not outlive the benchmark. */
public final class BenchmarkedServer implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(5); // a migration may have a million rows to index
    private static final int STOP_SECONDS = 30;
    private static final int POLL_MILLIS = 2;

    private final int port;
    private final Process process;
    private final Thread atExit;
    private final Duration startUp;

    private BenchmarkedServer(int port, Process process, long begun) throws IOException, InterruptedException {
        this.port = port;
        this.process = process;
        this.atExit = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(atExit);
        awaitAnswer(begun);
        this.startUp = Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Starts it on a free port and returns when it has answered a request with a success. */
    public static BenchmarkedServer start(Program program, Workplace workplace)
            throws IOException, InterruptedException {
        int port = freePort();
        Path log = workplace.folder().resolve(program.name() + ".log");
        var builder = new ProcessBuilder(program.command())
                .directory(workplace.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().putAll(program.environment());
        long begun = System.nanoTime();
        return new BenchmarkedServer(port, builder.start(), begun);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitAnswer(long begun) throws IOException, InterruptedException {
        while (!answers()) {
            boolean ended = process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
            if (ended || System.nanoTime() - begun > LIMIT.toNanos()) {
                close();
                throw new IOException("The server did not start; its log is in the folder of the benchmark");
            }
        }
    }

    private boolean answers() {
        try (var connection = HttpConnection.to(port)) {
            return connection.send(Request.get("/todo/1")).succeeded();
        } catch (IOException e) {
            return false; // not yet
        }
    }

    public int port() {
        return port;
    }

    /** How long it took from the start of the process to the first answer. */
    public Duration startUp() {
        return startUp;
    }

    /** The processor time that it has used. */
    public Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** The memory of the process. */
    public ServerMemory memory() throws IOException {
        Path status = Path.of("/proc/%d/status".formatted(process.pid()));
        return ServerMemory.of(Files.exists(status) ? Files.readString(status) : "");
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, STOP_SECONDS, TimeUnit.SECONDS)
                .join();
        process.destroyForcibly().onExit().join();
        Runtime.getRuntime().removeShutdownHook(atExit);
    }
}
