package todooo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import todooo.endtoend.testkit.FileClient;

/** What is exported comes in again, on every stack. */
class TransferTest extends EndToEnd {
    private static final int TODOS = 2_500;

    @TempDir
    private Path folder;

    @Test
    void importsSlicesOnceAndExportsThemAsTheyWere() throws IOException {
        FileClient files = new FileClient(port());
        Path file = Files.write(folder.resolve("in.ndjson"), lines());

        JsonNode first = files.imported(file);
        assertThat(first.at("/todos/added").asInt()).as("%s", first).isEqualTo(TODOS);
        assertThat(first.at("/lists/added").asInt()).isEqualTo(3);

        JsonNode second = files.imported(file);
        assertThat(second.at("/todos/exists").asInt()).as("%s", second).isEqualTo(TODOS);
        assertThat(second.at("/lists/exists").asInt()).isEqualTo(3);

        Path exported = folder.resolve("out.ndjson");
        files.export(exported);
        assertThat(contents(exported)).isEqualTo(contents(file));
        JsonNode own = files.imported(exported);
        assertThat(own.at("/todos/exists").asInt()).as("%s", own).isEqualTo(TODOS);
    }

    /** The lines of an export, of which every part of a to-do takes different values. */
    private static List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("{\"kind\":\"todooo-export\",\"version\":1}");
        for (int list = 1; list <= 3; list++) {
            lines.add("{\"kind\":\"list\",\"id\":%d,\"title\":\"List %d\",\"archived\":%b,\"createdAt\":\"%s\"}"
                    .formatted(list, list, list == 3, time(list)));
        }
        for (int i = 0; i < TODOS; i++) {
            boolean completed = i % 3 == 0;
            lines.add(
                    ("{\"kind\":\"todo\",\"id\":%d,\"task\":\"Task %d\",\"completed\":%b,\"order\":%s,\"list\":%s,\"notes\":%s,"
                                    + "\"tags\":%s,\"due\":%s,\"dueZone\":%s,\"start\":%s,\"priority\":%s,\"completedAt\":%s,"
                                    + "\"createdAt\":\"%s\"}")
                            .formatted(
                                    i + 1,
                                    i % 100,
                                    completed,
                                    i % 2 == 0 ? i : "null",
                                    i % 4 == 0 ? "null" : i % 4,
                                    i % 5 == 0 ? "\"Notes\\n%d\"".formatted(i) : "null",
                                    i % 6 == 0 ? "[\"tag %d\",\"x\"]".formatted(i % 50) : "[]",
                                    i % 7 == 0 ? "\"2026-12-01T09:30\"" : "null",
                                    i % 7 == 0 ? "\"Europe/Berlin\"" : "null",
                                    i % 8 == 0 ? "\"2026-11-01\"" : "null",
                                    i % 9 == 0 ? "\"high\"" : "null",
                                    completed && i % 2 == 0 ? "\"%s\"".formatted(time(i + 1)) : "null",
                                    time(i)));
        }
        lines.add("{\"kind\":\"end\",\"next\":\"\"}");
        return lines;
    }

    private static String time(int second) {
        return "2026-10-01T%02d:%02d:%02d.000001Z".formatted(second / 3600, second / 60 % 60, second % 60);
    }

    /**
     * The to-dos of an export without what an import makes anew, which its list is too but for whether there is one.
     */
    private static List<String> contents(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith("{\"kind\":\"todo\""))
                .map(line -> line.replaceAll("\"id\":[0-9]+,", "")
                        .replaceAll("\"list\":[0-9]+", "\"list\":1")
                        .replaceAll(",\"updatedAt\".*|}$", ""))
                .toList();
    }
}
