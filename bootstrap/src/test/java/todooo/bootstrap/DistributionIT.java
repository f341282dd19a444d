package todooo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
    void handsTheArgumentsOver() throws Exception {
        try (var command =
                ServiceProcess.launch(LAUNCHER, directory, Map.of(), "-Dunknown=a b", "copy", "--to", "a b")) {
            assertThat(command.status()).isEqualTo(ExitStatus.MISCONFIGURED);
            assertThat(command.lines()).singleElement().asString().contains("--from");
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
