package todooo.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules about source files, which compiled classes do not show. */
final class SourcesTest {
    private static final Pattern COMMENT = Pattern.compile("\\s*(/?\\*|//).*|.*; // .*");
    private static final int MAX_LENGTH = 120;
    private static final int MAX_TYPES = 20;

    /** The formatter breaks long lines of code, but leaves comments as they are. */
    @Test
    void noCommentIsLongerThan120Characters() throws IOException {
        assertThat(sources().stream().flatMap(SourcesTest::longComments)).isEmpty();
    }

    /** HouseRules count the types of the program; here the tests are counted as well. */
    @Test
    void noFolderHasMoreThan20Types() throws IOException {
        Map<Path, Long> types = sources().stream()
                .filter(source -> !source.endsWith("package-info.java"))
                .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
        assertThat(types)
                .isNotEmpty()
                .allSatisfy((_, count) -> assertThat(count).isLessThanOrEqualTo(MAX_TYPES));
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> sources =
                Files.find(Path.of(".."), 20, (path, _) -> path.toString().matches("\\.\\./[\\w-]+/src/.+\\.java"))) {
            return sources.toList();
        }
    }

    private static Stream<String> longComments(Path source) {
        List<String> lines = lines(source);
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).length() > MAX_LENGTH)
                .filter(i -> COMMENT.matcher(lines.get(i)).matches())
                .mapToObj(i -> source + ":" + (i + 1));
    }

    private static List<String> lines(Path source) {
        try {
            return Files.readAllLines(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
