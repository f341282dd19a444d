package todooo.endtoend.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.bootstrap.config.StorageAdapter;
import todooo.bootstrap.process.ExitStatus;
import todooo.endtoend.testkit.ApiClient;
import todooo.endtoend.testkit.ServiceProcess;
import todooo.endtoend.testkit.SystemProgram;

/** The launcher that is packed for production, as it is used from anywhere. */
@DisabledOnOs(OS.WINDOWS)
class DistributionIT {
    private static final Path LAUNCHER = Path.of(System.getProperty("todooo.distribution"), "bin", "todooo");

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(StorageAdapter.class)
    void servesWithItsCacheAndEndsWith0(StorageAdapter adapter) throws Exception {
        Path launcher = Files.createSymbolicLink(directory.resolve("a link"), LAUNCHER);
        Path here = Files.createDirectory(directory.resolve("some where"));
        Files.writeString(here.resolve("application.yaml"), "persistence:\n  adapter: %s\n".formatted(adapter));

        // Without a cache that fits, the JVM does not start in this mode.
        try (var service = ServiceProcess.launch(
                        launcher, here, Map.of("JAVA_OPTS", "-XX:AOTMode=on -Dserver.port=1"), "-Dserver.port=0");
                var api = new ApiClient(service.port())) {
            assertThat(api.create("Launched").status()).isEqualTo(201);
            assertThat(api.search("launch").body()).hasSize(1);
            service.signal("TERM");

            assertThat(service.status()).isZero();
            assertThat(service.lines())
                    .singleElement()
                    .asString()
                    .endsWith("(%s, SQLite todooo.db)".formatted(adapter));
        }
        assertThat(here).isDirectoryContaining("glob:**/todooo.db");
    }

    @Test
    void printsHelpAndVersion() {
        assertThat(SystemProgram.output(LAUNCHER.toString(), "--help")).startsWith("Usage: todooo ");
        assertThat(SystemProgram.output(LAUNCHER.toString(), "copy", "--help")).startsWith("Usage: todooo copy ");
        assertThat(SystemProgram.output(LAUNCHER.toString(), "--version"))
                .matches("Todooo [0-9]+\\.[0-9]+\\S* \\(Java .*\\)\\s*");
    }

    @Test
    void handsTheArgumentsOver() throws Exception {
        try (var command =
                ServiceProcess.launch(LAUNCHER, directory, Map.of(), "-Dunknown=a b", "copy", "--to", "a b")) {
            assertThat(command.status()).isEqualTo(ExitStatus.MISCONFIGURED);
            assertThat(command.lines()).singleElement().asString().contains("--from");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', G1, 320",
        "-XX:+UseSerialGC, Serial, 320",
        "-XX:+UseParallelGC -Xmx100m, Parallel, 100",
        "-Xmx24m, G1, 24",
        "-XX:MaxHeapSize=28m, G1, 28"
    })
    void letsOptionsChooseCollectorAndHeap(String options, String collector, int megabytes) throws Exception {
        String log = options + " -Xlog:gc=info,gc+init=info:stderr";
        try (var service = ServiceProcess.launch(LAUNCHER, directory, Map.of("JAVA_OPTS", log), "-Dserver.port=0")) {
            service.port();

            assertThat(service.lines())
                    .anyMatch(line -> line.endsWith("Heap Max Capacity: %dM".formatted(megabytes)))
                    .anyMatch(line -> line.endsWith("Using " + collector));
            service.signal("TERM");
            assertThat(service.status()).isZero();
        }
    }

    @Test
    void takesOptionsOfTheJvmAsArguments() throws Exception {
        try (var command = ServiceProcess.launch(
                LAUNCHER, directory, Map.of(), "-XX:+UseSerialGC", "-Xmx20m", "-Dserver.port=x")) {
            assertThat(command.status()).isEqualTo(ExitStatus.MISCONFIGURED);
            assertThat(command.lines()).singleElement().asString().startsWith("server.port: 'x'");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    @EnabledIfSystemProperty(named = "sun.jnu.encoding", matches = "UTF-8") // to hand such letters over
    void opensTheFileThatIsNamedWithoutALocaleToo() throws Exception {
        Map<String, String> environment = Map.of("LC_ALL", "C");
        Path here = Files.createDirectory(directory.resolve("hïer"));

        try (var service = ServiceProcess.launch(
                LAUNCHER, here, environment, "-Dserver.port=0", "-Dpersistence.url=jdbc:sqlite:tödö.db")) {
            service.port();

            assertThat(here).isDirectoryContaining(file -> file.endsWith("tödö.db"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/proc", "/nonexistent"})
    @EnabledOnOs(OS.LINUX)
    void needsNoTemporaryFolder(String folder) throws Exception {
        try (var service =
                ServiceProcess.launch(LAUNCHER, directory, Map.of(), "-Dserver.port=0", "-Djava.io.tmpdir=" + folder)) {
            service.port();

            assertThat(service.lines().stream().filter(line -> !line.startsWith("WARNING: java.io.tmpdir")))
                    .as("all but what the JVM itself says")
                    .hasSize(1);
        }
    }

    /** No machine has a Java of version 1000: the same script, asking for that. */
    @Test
    void saysWhatIsMissing() throws Exception {
        Path demanding = Files.copy(LAUNCHER, directory.resolve("todooo"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.writeString(demanding, Files.readString(LAUNCHER).replace("oldest=25\n", "oldest=1000\n"));

        try (var refused = ServiceProcess.launch(demanding, directory, Map.of())) {
            assertThat(refused.status()).isEqualTo(127);
            assertThat(refused.lines())
                    .containsExactly("Todooo needs Java 1000 or later: install it, or set JAVA_HOME to its folder.");
        }
    }
}
