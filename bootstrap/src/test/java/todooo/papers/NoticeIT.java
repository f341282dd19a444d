package todooo.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The distribution comes with its licence, and with a notice that names every library in it. */
class NoticeIT {
    private static final Path DISTRIBUTION = Path.of(System.getProperty("todooo.distribution"));
    private static final List<String> OURS = List.of("domain", "application", "adapter-");

    @Test
    void comesWithTheLicence() throws IOException {
        assertThat(DISTRIBUTION.resolve("LICENSE")).hasSameTextualContentAs(Page.ROOT.resolve("LICENSE"));
        assertThat(DISTRIBUTION.resolve("LICENSE")).content().contains("Apache License", "Version 2.0, January 2004");
    }

    @Test
    void namesEveryLibrary() throws IOException {
        List<Pattern> named;
        try (Stream<String> lines = Files.lines(DISTRIBUTION.resolve("NOTICE"))) {
            named = lines.filter(line -> line.matches("[A-Za-z]\\S+ {2,}.*"))
                    .map(line -> Pattern.compile(line.substring(0, line.indexOf(' '))
                                    .replace(".", "\\.")
                                    .replace("*", ".*")
                            + "-\\d.*"))
                    .toList();
        }
        try (Stream<Path> jars = Files.list(DISTRIBUTION.resolve("lib/libs"))) {
            assertThat(jars.map(jar -> jar.getFileName().toString())
                            .filter(jar -> OURS.stream().noneMatch(jar::startsWith)))
                    .isNotEmpty()
                    .allMatch(jar ->
                            named.stream().anyMatch(name -> name.matcher(jar).matches()));
        }
    }
}
