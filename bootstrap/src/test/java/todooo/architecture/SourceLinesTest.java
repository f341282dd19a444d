package todooo.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The formatter breaks long lines of code, but leaves comments and texts as they are. */
final class SourceLinesTest {
    private static final int MAX = 120;

    @Test
    void noLineIsLongerThan120Characters() throws IOException {
        try (Stream<Path> sources =
                Files.find(Path.of(".."), 20, (path, _) -> path.toString().matches("\\.\\./[\\w-]+/src/.+\\.java"))) {
            assertThat(sources.flatMap(SourceLinesTest::longLines)).isEmpty();
        }
    }

    private static Stream<String> longLines(Path source) {
        List<String> lines = lines(source);
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).length() > MAX)
                .mapToObj(i -> "%s:%d".formatted(source, i + 1));
    }

    private static List<String> lines(Path source) {
        try {
            return Files.readAllLines(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
