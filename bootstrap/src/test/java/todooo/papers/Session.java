package todooo.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who types the commands of a page, in a folder that has what the root of the project has after a build. Ports
 * are others than on the page, and an id that the page prints stands for the one that the service made.
 */
final class Session implements AutoCloseable {
    private static final int LIMIT_SECONDS = 120;

    /** Maven would build the project once more: the distribution is the same service. */
    private static final Map<String, String> SHORTCUTS = Map.of("mvn -q -Prun", "todooo-dist/bin/todooo");

    private static final String PAGE_PORT = "127.0.0.1:8000";

    private final Path folder;
    private final Map<String, String> values = new HashMap<>();
    private @Nullable Service service;

    private Session(Path folder) {
        this.folder = folder;
    }

    static Session in(Path folder) throws IOException {
        Path root = Page.ROOT.toAbsolutePath().normalize();
        Files.createSymbolicLink(folder.resolve("bootstrap"), root.resolve("bootstrap"));
        Files.createSymbolicLink(folder.resolve("examples"), root.resolve("examples"));
        Files.createSymbolicLink(
                folder.resolve("todooo-dist"),
                Path.of(System.getProperty("todooo.distribution")).toAbsolutePath());
        Files.writeString(folder.resolve(".curlrc"), "silent\nshow-error\nnoproxy = \"*\"\n");
        return new Session(folder);
    }

    /** Has it take something else for what pages print. */
    void replace(String printed, String real) {
        values.put(printed, real);
    }

    /** Types the command, and compares its output with the page's. */
    void run(Example example) throws Exception {
        if (example.interrupts()) {
            stop();
            return;
        }
        String actual;
        if (example.serves()) {
            stop();
            service =
                    new Service(start(example.command(), folder.resolve("service.log")), folder.resolve("service.log"));
            int port = service.port();
            values.put("localhost:8000", "localhost:" + port);
            values.put(PAGE_PORT, "127.0.0.1:" + port);
            actual = service.output();
        } else {
            Path log = folder.resolve("command.log");
            Process process = start(example.command(), log);
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                fail("It does not end: " + example.command());
            }
            actual = Files.readString(log);
        }
        String output = asPrinted(actual);
        new PrintedOutput(example.output())
                .match(output)
                .ifPresentOrElse(
                        values::putAll,
                        () -> assertThat(output).as(example.command()).isEqualTo(example.output()));
    }

    private Process start(String command, Path log) throws IOException {
        String real = command;
        for (Map.Entry<String, String> shortcut : SHORTCUTS.entrySet()) {
            real = real.replace(shortcut.getKey(), shortcut.getValue());
        }
        for (Map.Entry<String, String> value : values.entrySet()) {
            real = real.replace(value.getKey(), value.getValue());
        }
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", real)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        Map<String, String> environment = builder.environment();
        // What the JVM says about these variables is not on the page.
        environment.remove("JAVA_TOOL_OPTIONS");
        environment.remove("JDK_JAVA_OPTIONS");
        String java = System.getProperty("java.home");
        environment.put("JAVA_HOME", java);
        environment.merge("PATH", java + "/bin", (path, bin) -> bin + ":" + path);
        environment.put("CURL_HOME", folder.toString());
        environment.put("SERVER_PORT", "0");
        return builder.start();
    }

    /** The output with the page's ports in place of the real ones. */
    private String asPrinted(String output) {
        String printed = output;
        for (String address : new String[] {"localhost:8000", PAGE_PORT, "localhost:5432"}) {
            if (values.containsKey(address)) {
                printed = printed.replace(values.get(address), address);
            }
        }
        return printed;
    }

    private void stop() {
        if (service != null) {
            service.close();
            service = null;
        }
    }

    @Override
    public void close() {
        stop();
    }
}
