package todooo.endtoend.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import todooo.adapter.persistence.sql.DatabaseSettings;

/** The packaged command {@code copy} as a process of its own, in little memory; it does not outlive the test. */
final class CopyProcess implements AutoCloseable {
    private static final int LIMIT_SECONDS = 600;
    private static final int LOOK_MILLIS = 50;

    private final Process process;
    private final Path output;

    private CopyProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts it with these words after {@code copy}; passwords are in the environment. */
    static CopyProcess start(Path directory, String fromPassword, String toPassword, List<String> words)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-jar", System.getProperty("todooo.jar"), "copy"));
        command.addAll(words);
        Path output = Files.createTempFile(directory, "copy", ".log");
        var builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        builder.environment().put("COPY_FROM_PASSWORD", fromPassword);
        builder.environment().put("COPY_TO_PASSWORD", toPassword);
        return new CopyProcess(builder.start(), output);
    }

    /** Starts a copy from one database to the other. */
    static CopyProcess start(Path directory, DatabaseSettings from, DatabaseSettings to) throws IOException {
        List<String> words = new ArrayList<>(List.of("--from", from.url(), "--to", to.url()));
        if (from.user() != null) {
            words.addAll(List.of("--from-user", from.user()));
        }
        if (to.user() != null) {
            words.addAll(List.of("--to-user", to.user()));
        }
        return start(directory, text(from.password()), text(to.password()), words);
    }

    private static String text(@Nullable String password) {
        return password == null ? "" : password;
    }

    /** Kills it as soon as the condition holds, unless it has ended by then. */
    void killWhen(BooleanSupplier condition) throws InterruptedException {
        boolean ended = false;
        for (int i = 0; !ended && i < LIMIT_SECONDS * 1000 / LOOK_MILLIS && !condition.getAsBoolean(); i++) {
            ended = process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
        close();
    }

    /** Its exit status, once it ended. */
    int status() throws InterruptedException {
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("It did not end");
        }
        return process.exitValue();
    }

    /** All that it wrote, to standard output and to standard error. */
    List<String> lines() throws IOException {
        return Files.readAllLines(output);
    }

    /** Kills it if it is still there. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
