package todooo.endtoend.testkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged service as a process of its own, which does not outlive the test. */
public final class ServiceProcess implements AutoCloseable {
    private static final int LIMIT_SECONDS = 60;
    private static final Pattern LISTENING = Pattern.compile(".* Todooo listening on http://[^ ]+:([0-9]+) \\(.*\\)");

    private final Process process;
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<Integer> port = new CompletableFuture<>();
    private final Thread reader;

    private ServiceProcess(Process process) {
        this.process = process;
        this.reader = Thread.ofPlatform().daemon().start(this::read);
    }

    /** Starts {@code java -jar} with these system properties, and with what lets it start soon. */
    public static ServiceProcess start(Path directory, Map<String, String> properties, String... prefix)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(prefix));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:AOTCache=" + cache(properties)));
        properties.forEach((key, value) -> command.add("-D%s=%s".formatted(key, value)));
        command.addAll(List.of("-jar", System.getProperty("todooo.jar")));
        return start(directory, command, Map.of());
    }

    /** The cache of the distribution: its jars are the same. */
    private static Path cache(Map<String, String> properties) {
        String adapter = properties.getOrDefault("persistence.adapter", "jdbc");
        return Path.of(System.getProperty("todooo.distribution"), "lib", adapter + ".aot");
    }

    /** Starts the launcher of the distribution. */
    public static ServiceProcess launch(
            Path launcher, Path directory, Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        return start(directory, command, environment);
    }

    private static ServiceProcess start(Path directory, List<String> command, Map<String, String> environment)
            throws IOException {
        var builder = new ProcessBuilder(command).directory(directory.toFile()).redirectOutput(Redirect.DISCARD);
        builder.environment().putAll(environment);
        // The JVM reports these variables on standard error, which is to hold the lines of the service alone.
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        return new ServiceProcess(builder.start());
    }

    private void read() {
        try (BufferedReader errors = process.errorReader()) {
            for (String line = errors.readLine(); line != null; line = errors.readLine()) {
                lines.add(line);
                Matcher listening = LISTENING.matcher(line);
                if (listening.matches()) {
                    port.complete(Integer.valueOf(listening.group(1)));
                }
            }
            port.completeExceptionally(new AssertionError("It ended before it listened: " + lines));
        } catch (IOException e) {
            port.completeExceptionally(new UncheckedIOException(e));
        }
    }

    /** The port, once it listens. */
    public int port() throws Exception {
        return port.get(LIMIT_SECONDS, TimeUnit.SECONDS);
    }

    public long pid() {
        return process.pid();
    }

    /** Sends a signal, by its name without SIG. */
    public void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
    }

    /** Its exit status, once it ended. */
    public int status() throws InterruptedException {
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("It did not end: " + lines);
        }
        reader.join();
        return process.exitValue();
    }

    /** The lines on standard error so far. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** Kills it if it is still there. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
