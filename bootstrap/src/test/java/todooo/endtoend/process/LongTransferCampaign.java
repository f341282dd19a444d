package todooo.endtoend.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import todooo.endtoend.testkit.FileClient;
import todooo.endtoend.testkit.ServiceProcess;

/** A file of 100,000 to-dos goes in and comes out with a heap that could not hold it. */
@Tag("campaign")
class LongTransferCampaign {
    private static final int TODOS = 100_000;
    private static final String NOTES = "x".repeat(500);

    @TempDir
    private Path folder;

    @Test
    void needsLittleMemory() throws Exception {
        Path file = write();
        try (ServiceProcess service = ServiceProcess.launch(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                folder,
                Map.of(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-Dserver.port=0",
                "-jar",
                System.getProperty("todooo.jar"))) {
            FileClient files = new FileClient(service.port());

            JsonNode first = files.imported(file);
            assertThat(first.at("/todos/added").asInt()).as("%s", first).isEqualTo(TODOS);
            JsonNode second = files.imported(file);
            assertThat(second.at("/todos/exists").asInt()).as("%s", second).isEqualTo(TODOS);

            Path exported = folder.resolve("out.ndjson");
            files.export(exported);
            try (Stream<String> lines = Files.lines(exported)) {
                assertThat(lines).hasSize(TODOS + 2);
            }
        }
    }

    private Path write() throws IOException {
        Path file = folder.resolve("in.ndjson");
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            lines.write("{\"kind\":\"todooo-export\",\"version\":1}\n");
            for (int i = 1; i <= TODOS; i++) {
                lines.write(
                        "{\"kind\":\"todo\",\"id\":%d,\"task\":\"Task %d\",\"notes\":\"%s\",\"createdAt\":\"2026-10-01T08:00:00Z\"}\n"
                                .formatted(i, i, NOTES));
            }
            lines.write("{\"kind\":\"end\",\"next\":\"\"}\n");
        }
        assertThat(Files.size(file)).isBetween(50_000_000L, 64L << 20);
        return file;
    }
}
