package todooo.endtoend.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import todooo.bootstrap.process.ExitStatus;
import todooo.endtoend.process.MemoryEater.Way;
import todooo.endtoend.testkit.ServiceProcess;

/** A process that ran out of memory ends with a status of its own and one line. */
@EnabledOnOs(OS.LINUX)
class OutOfMemoryIT {
    private static final Path LAUNCHER = Path.of(System.getProperty("todooo.distribution"), "bin", "todooo");

    @TempDir
    private Path directory;

    private Path agent;

    @BeforeEach
    void packTheAgent() throws IOException {
        agent = directory.resolve("agent.jar");
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(new Attributes.Name("Premain-Class"), MemoryEater.class.getName());
        try (var jar = new JarOutputStream(Files.newOutputStream(agent), manifest)) {
            Stream<Class<?>> ways = Arrays.stream(Way.values()).map(Object::getClass);
            for (Class<?> type :
                    Stream.concat(Stream.of(MemoryEater.class, Way.class), ways).toList()) {
                add(type.getName().replace('.', '/') + ".class", jar);
            }
        }
    }

    private static void add(String name, JarOutputStream jar) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        try (InputStream type =
                Objects.requireNonNull(MemoryEater.class.getClassLoader().getResourceAsStream(name))) {
            type.transferTo((OutputStream) jar);
        }
    }

    @ParameterizedTest
    @EnumSource
    void endsTheLauncherWith7(Way way) throws Exception {
        assertEndsWith7(way, "-Xmx64m");
    }

    @ParameterizedTest
    @EnumSource(names = "CAUGHT")
    void endsTheLauncherWith7WithAnotherCollectorToo(Way way) throws Exception {
        assertEndsWith7(way, "-XX:+UseSerialGC -Xmx64m");
    }

    private void assertEndsWith7(Way way, String options) throws Exception {
        String all = "%s -javaagent:%s=%s".formatted(options, agent, way);
        try (var service = ServiceProcess.launch(LAUNCHER, directory, Map.of("JAVA_OPTS", all), "-Dserver.port=0")) {
            assertThat(service.status()).as("%s", service.lines()).isEqualTo(ExitStatus.CANNOT_GO_ON);
            assertOneLine(service.lines());
        }
    }

    /** Without the launcher's options, only an error that nothing catches is noticed. */
    @ParameterizedTest
    @EnumSource(names = {"VIRTUAL_THREAD", "PLATFORM_THREAD"})
    void endsPlainJavaWith7WhenAThreadEndsByIt(Way way) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        try (var service = ServiceProcess.launch(
                Path.of(java),
                directory,
                Map.of(),
                "-Xmx64m",
                "-XX:TieredStopAtLevel=1",
                "-javaagent:%s=%s".formatted(agent, way),
                "-Dserver.port=0",
                "-jar",
                System.getProperty("todooo.jar"))) {
            assertThat(service.status()).as("%s", service.lines()).isEqualTo(ExitStatus.CANNOT_GO_ON);
            assertOneLine(service.lines());
        }
    }

    /** Beside the lines of the start, of which one says that so small a heap holds fewer connections. */
    private static void assertOneLine(List<String> lines) {
        assertThat(lines.stream()
                        .filter(line ->
                                !line.contains("Todooo listening on") && !line.contains("http.max-connections")))
                .singleElement()
                .asString()
                .contains("Todooo cannot go on: it ran out of memory");
    }
}
