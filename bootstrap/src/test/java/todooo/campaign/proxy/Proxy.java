package todooo.campaign.proxy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import todooo.endtoend.testkit.Pause;
import todooo.endtoend.testkit.Requirement;

/** A reverse proxy at work, on a port of its own, which does not outlive the test. */
final class Proxy implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String LONGEST_LIFE_SECONDS = "120";

    private final Process process;
    private final int port;

    private Proxy(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts a proxy in a folder that becomes its own, and returns once it listens. Skips the test if it is not
     * installed.
     */
    static Proxy start(ProxyConfiguration configuration, Path folder) throws IOException {
        ProxyProgram program = configuration.program();
        Requirement.require(
                Files.isExecutable(Path.of(program.program())), "There is no " + program.program() + " here");
        int port = freePort();
        Path file =
                Files.writeString(folder.resolve(program + ".conf"), program.whole(configuration.text(), folder, port));
        Path log = folder.resolve(program + ".log");
        List<String> command = new ArrayList<>(List.of("timeout", LONGEST_LIFE_SECONDS)); // ends it if the test is gone
        command.addAll(program.command(file));
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("HOME", folder.toString());
        var proxy = new Proxy(builder.start(), port);
        proxy.awaitListening(log);
        return proxy;
    }

    /** A port that is free at the moment. */
    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitListening(Path log) throws IOException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!isListening()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                close();
                throw new AssertionError("It does not listen: " + Files.readString(log));
            }
            Pause.millis(10);
        }
    }

    private boolean isListening() {
        try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    int port() {
        return port;
    }

    /** Asks it to end, and sees to it. */
    @Override
    public void close() {
        List<ProcessHandle> workers = process.descendants().toList();
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, LIMIT.toSeconds(), TimeUnit.SECONDS)
                .join();
        workers.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }
}
