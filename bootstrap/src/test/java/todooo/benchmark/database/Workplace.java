package todooo.benchmark.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder for databases and logs. It is in the build folder, on a real disk: a temporary folder may be in memory,
 * where a sync to disk costs nothing.
 */
public record Workplace(Path folder) {
    /** A new and empty one in the build's folder. */
    public static Workplace in(Path target) throws IOException {
        Path folder = target.resolve("benchmark");
        delete(folder);
        return new Workplace(Files.createDirectories(folder));
    }

    /** Deletes the file or the folder of this name and everything in it. */
    public static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> paths = Files.walk(path)) {
            deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : deepestFirst) {
            Files.delete(each);
        }
    }
}
